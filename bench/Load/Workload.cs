namespace OrderGrains.Bench.Load;

/// <summary>What the connections do all the time.</summary>
/// <param name="Connections">Each with one request in flight.</param>
/// <param name="Orders">Updates and reads go to this many orders; 1 is one hot order.</param>
/// <param name="Reads">Reads instead of updates.</param>
/// <param name="Zipf">How often each order is meant; null for all alike.</param>
/// <param name="Unchanged">Updates that ask for what is so already.</param>
internal sealed record Workload(int Connections, int Orders, bool Reads = false, Zipf? Zipf = null, bool Unchanged = false)
{
    /// <param name="random">Evenly distributed.</param>
    /// <returns>The order that is meant.</returns>
    public int Pick(uint random) => Zipf?.Pick(random) ?? (int)(random % Orders);
}
