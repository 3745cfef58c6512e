using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>A part of an order's history, oldest first.</summary>
[GenerateSerializer, Immutable, Alias("og.historyPage")]
public sealed record HistoryPage
{
    [Id(0)] public ValueList<HistoryEntry> Items { get; init; }

    /// <summary>The version to continue after; null at the end.</summary>
    [Id(1)] public long? Next { get; init; }

    /// <summary>
    /// The last version whose events were exported and dropped; null where the page leaves none out. The first item is of the version
    /// after it.
    /// </summary>
    [Id(2)] public long? DroppedUpTo { get; init; }
}
