namespace OrderGrains.Orders;

/// <summary>Why and when an order was cancelled or recalled.</summary>
[GenerateSerializer, Immutable, Alias("og.cancellation")]
public sealed record Cancellation : StoredRecord
{
    [Id(0), Personal] public string? Reason { get; init; }
    [Id(1)] public DateTimeOffset At { get; init; }

    /// <summary>It was deleted: the door it was deleted at does not know it any more (Commerce Layer).</summary>
    [Id(140)] public bool Deleted { get; init; }
}
