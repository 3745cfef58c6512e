namespace OrderGrains.Orders;

/// <summary>Amounts beside the lines, in minor units; reductions are negative.</summary>
[GenerateSerializer, Immutable, Alias("og.charges")]
public readonly record struct Charges
{
    [Id(0)] public long Shipping { get; init; }

    /// <summary>Discounts that come from elsewhere than the coupon; negative or zero.</summary>
    [Id(1)] public long Discount { get; init; }

    [Id(2)] public long Adjustment { get; init; }

    /// <summary>What a gift card pays; negative or zero. It lowers only what is left to pay.</summary>
    [Id(3)] public long GiftCard { get; init; }

    [Id(4)] public long Fees { get; init; }
}
