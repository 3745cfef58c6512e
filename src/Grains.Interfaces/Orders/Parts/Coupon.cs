namespace OrderGrains.Orders;

/// <summary>A coupon as it stood when it was applied. Exactly one of the two reductions is set.</summary>
[GenerateSerializer, Immutable, Alias("og.coupon")]
public sealed record Coupon : StoredRecord
{
    [Id(0), NotPersonal] public required string Code { get; init; }

    /// <summary>Reduction in minor units, positive.</summary>
    [Id(1)] public long? Amount { get; init; }

    /// <summary>Reduction of the subtotal in percent, above 0 up to 100.</summary>
    [Id(2)] public decimal? Percentage { get; init; }
}
