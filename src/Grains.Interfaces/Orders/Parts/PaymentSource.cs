namespace OrderGrains.Orders;

/// <summary>The concrete means of payment set on an order. It never holds a card number.</summary>
[GenerateSerializer, Immutable, Alias("og.paymentSource")]
public sealed record PaymentSource : StoredRecord
{
    /// <summary>Concrete type, e.g. <c>wire_transfers</c>.</summary>
    [Id(0), NotPersonal] public required string Type { get; init; }

    [Id(1), Personal] public required string Id { get; init; }
    [Id(2), Personal] public string? Name { get; init; }

    /// <summary>The customer whose wallet it came from.</summary>
    [Id(3), Personal(LeavesNothing = true)] public string? CustomerId { get; init; }
}
