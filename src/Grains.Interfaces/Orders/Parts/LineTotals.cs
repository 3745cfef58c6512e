namespace OrderGrains.Orders;

/// <summary>The computed amounts of one line, in minor units.</summary>
/// <param name="Line">The line's id.</param>
/// <param name="Amount">The price of all pieces with their options, as priced.</param>
/// <param name="Discount">The line's share of all discounts; negative or zero.</param>
/// <param name="Taxable">What its tax is taken of, after the discount.</param>
/// <param name="Tax">After the discount.</param>
/// <param name="Total">What the line costs after the discount, with its tax.</param>
[GenerateSerializer, Immutable, Alias("og.lineTotals")]
public readonly record struct LineTotals(
    [property: Id(0)] string Line,
    [property: Id(1)] long Amount,
    [property: Id(2)] long Discount,
    [property: Id(3)] long Taxable,
    [property: Id(4)] long Tax,
    [property: Id(5)] long Total);
