namespace OrderGrains.Bench.Load;

/// <summary>
/// Orders as shops see them: few are touched often, many seldom. The order of rank k is picked with a probability in proportion to
/// 1 / k^s, drawn exactly from the cumulated probabilities.
/// </summary>
internal sealed class Zipf
{
    // A prime that does not divide the number of orders spreads the ranks: neighbours in rank are no neighbours in a table.
    private const int Spread = 7919;

    private readonly double[] _cumulated;

    /// <param name="orders">How many there are; no multiple of 7919.</param>
    /// <param name="exponent">s; 0.99 is what the benchmarks of key-value stores take (YCSB).</param>
    public Zipf(int orders, double exponent = 0.99)
    {
        ArgumentOutOfRangeException.ThrowIfZero(orders % Spread);
        _cumulated = new double[orders];
        var sum = 0.0;
        for (var rank = 1; rank <= orders; rank++)
            _cumulated[rank - 1] = sum += Math.Pow(rank, -exponent);
        for (var i = 0; i < orders; i++)
            _cumulated[i] /= sum;
    }

    /// <summary>The share of the order of a rank, which begins at 0.</summary>
    public double Share(int rank) => _cumulated[rank] - (rank == 0 ? 0 : _cumulated[rank - 1]);

    /// <summary>The order of a rank, which begins at 0.</summary>
    public int Order(int rank) => (int)((long)rank * Spread % _cumulated.Length);

    /// <param name="random">Evenly distributed.</param>
    public int Pick(uint random)
    {
        var found = Array.BinarySearch(_cumulated, random / (uint.MaxValue + 1.0));
        return Order(found < 0 ? ~found : Math.Min(found + 1, _cumulated.Length - 1));
    }
}
