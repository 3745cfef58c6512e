using System.Text.Json.Serialization;

namespace OrderGrains.Orders;

/// <summary>One movement of money.</summary>
[GenerateSerializer, Immutable, Alias("og.paymentTransaction")]
public sealed record PaymentTransaction : StoredRecord
{
    /// <summary>Unique within the order, e.g. <c>T1</c>.</summary>
    [Id(0)] public required string Id { get; init; }

    [Id(1), JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public TransactionKind Kind { get; init; }

    /// <summary>Minor units, never negative.</summary>
    [Id(2)] public long Amount { get; init; }

    [Id(3)] public DateTimeOffset At { get; init; }
}
