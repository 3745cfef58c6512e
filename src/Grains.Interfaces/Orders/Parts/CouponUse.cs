namespace OrderGrains.Orders;

/// <summary>That an order counts as one that has used a coupon.</summary>
[GenerateSerializer, Immutable, Alias("og.couponUse")]
public sealed record CouponUse : StoredRecord
{
    [Id(0), NotPersonal] public required string Code { get; init; }

    /// <summary>The hold by which the use was kept; null where nobody had asked for one.</summary>
    [Id(1), NotPersonal] public string? Hold { get; init; }
}
