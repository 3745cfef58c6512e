namespace OrderGrains.Orders;

/// <summary>One group of amounts in minor units: the amount as priced, its taxable part and its tax.</summary>
[GenerateSerializer, Immutable, Alias("og.amountGroup")]
public readonly record struct AmountGroup(
    [property: Id(0)] long Amount,
    [property: Id(1)] long Taxable,
    [property: Id(2)] long Tax);
