namespace OrderGrains.Orders;

/// <summary>How a shipment travels, as it stood when it was chosen.</summary>
[GenerateSerializer, Immutable, Alias("og.shippingMethod")]
public sealed record ShippingMethod : StoredRecord
{
    [Id(0), NotPersonal] public required string Id { get; init; }
    [Id(1), NotPersonal] public string? Name { get; init; }

    /// <summary>Minor units.</summary>
    [Id(2)] public long Amount { get; init; }
}
