namespace OrderGrains.Orders;

/// <summary>
/// What MultiSafepay calls a transaction beside the order's own, and what the merchant told of it. Movements that belong to one, such as a
/// refund of several captures, have the same.
/// </summary>
[GenerateSerializer, Immutable, Alias("og.providerTransaction")]
public sealed record ProviderTransaction : StoredRecord
{
    /// <summary>The transaction's number; the order is found by it.</summary>
    [Id(0)] public long Id { get; init; }

    /// <summary>Of a refund: the number it is given up by.</summary>
    [Id(1)] public long? RefundId { get; init; }

    /// <summary>The order id the merchant gave it (<c>refund_order_id</c>, <c>new_order_id</c>); the order is found by it.</summary>
    [Id(2), NotPersonal] public string? OrderId { get; init; }

    /// <summary>The order id of the part shipment it is about; null where it is about the whole order.</summary>
    [Id(3), NotPersonal] public string? Part { get; init; }

    [Id(4), Personal] public string? Description { get; init; }

    /// <summary><c>var1</c> to <c>var3</c>.</summary>
    [Id(5)] public FreeTexts Variables { get; init; }
}
