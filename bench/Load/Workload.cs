namespace OrderGrains.Bench.Load;

/// <summary>What the connections do all the time.</summary>
/// <param name="Connections">Each with one request in flight.</param>
/// <param name="Orders">Updates and reads go to this many orders at random; 1 is one hot order.</param>
/// <param name="Reads">Reads instead of updates.</param>
internal sealed record Workload(int Connections, int Orders, bool Reads = false);
