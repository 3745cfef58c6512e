using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>One event of an order's history.</summary>
[GenerateSerializer, Immutable, Alias("og.historyEntry")]
public sealed record HistoryEntry
{
    /// <summary>The version the order reached with this event; several events may share one.</summary>
    [Id(0)] public required long Version { get; init; }

    [Id(1)] public required DateTimeOffset At { get; init; }
    [Id(2)] public required string Actor { get; init; }
    [Id(3)] public required Door Door { get; init; }

    /// <summary>The event's name, e.g. <c>shipped</c>.</summary>
    [Id(4)] public required string Event { get; init; }

    [Id(5)] public ValueList<HistoryChange> Changes { get; init; }
}
