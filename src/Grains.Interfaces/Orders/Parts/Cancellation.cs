namespace OrderGrains.Orders;

/// <summary>Why and when an order was cancelled or recalled.</summary>
[GenerateSerializer, Immutable, Alias("og.cancellation")]
public sealed record Cancellation : StoredRecord
{
    [Id(0), Personal] public string? Reason { get; init; }
    [Id(1)] public DateTimeOffset At { get; init; }
}
