namespace OrderGrains.Orders;

/// <summary>What the price of a parcel's method contains beside the carriage, as whoever set it has reckoned; minor units.</summary>
[GenerateSerializer, Immutable, Alias("og.shippingCharge")]
public sealed record ShippingCharge : StoredRecord
{
    [Id(0)] public long Tax { get; init; }
    [Id(1)] public long Fees { get; init; }

    /// <summary>What was taken off; positive.</summary>
    [Id(2)] public long Discount { get; init; }
}
