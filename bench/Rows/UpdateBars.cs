using OrderGrains.Bench.Contestants;
using OrderGrains.Bench.Report;

namespace OrderGrains.Bench.Rows;

/// <summary>
/// The bars of updates. None that makes durable updates through HTTP may be faster in any row; some rows ask for more, and some for
/// something of the others.
/// </summary>
internal static class UpdateBars
{
    /// <summary>The hot order's p99.</summary>
    public static readonly Bar HotLatency = new(25, null, "ms", AtMost: true);

    /// <summary>The p99 against the row lock's at as many connections.</summary>
    public static readonly Bar Latency = new(1, null, AtMost: true);

    private static readonly Dictionary<(UpdateLoad Load, int Connections, string Against), Bar> Special = new()
    {
        [(UpdateLoad.Random, 128, Names.RawUpdate)] = new(0.8, 1.5),
        [(UpdateLoad.Random, 128, Names.RowLock)] = new(3, 6),
        [(UpdateLoad.Random, 128, Names.StockGrain)] = new(2.5, 5),
        [(UpdateLoad.Random, 128, Names.OneCommitEach)] = new(3, 10),
        [(UpdateLoad.Random, 128, Names.EmptyEndpoint)] = new(0.3, 0.5),
        [(UpdateLoad.Hot, 64, Names.RowLock)] = new(12, 30),
    };

    /// <summary>Null where a row only informs.</summary>
    public static Bar? Of(UpdateLoad load, int connections, string against) =>
        Special.TryGetValue((load, connections, against), out var special) ? special
        : against is Names.RawUpdate or Names.EmptyEndpoint ? null
        : new Bar(1, connections == 8 ? 1.5 : 3);
}
