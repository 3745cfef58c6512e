using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>
/// The computed amounts of an order, in minor units (Commerce Layer page, section A6). What the lines add up to is exactly
/// <see cref="Subtotal"/> and that part of <see cref="Discount"/> which their prices can bear.
/// </summary>
[GenerateSerializer, Immutable, Alias("og.orderTotals")]
public sealed record OrderTotals
{
    public static readonly OrderTotals Zero = new();

    [Id(0)] public AmountGroup Subtotal { get; init; }
    [Id(1)] public AmountGroup Shipping { get; init; }
    /// <summary>The payment method's price and further fees of paying.</summary>
    [Id(2)] public AmountGroup PaymentMethod { get; init; }

    /// <summary>The coupon and every other discount; negative or zero.</summary>
    [Id(3)] public AmountGroup Discount { get; init; }

    /// <summary>Surcharges set by hand.</summary>
    [Id(4)] public AmountGroup Adjustment { get; init; }

    /// <summary>Sum of the groups' amounts, taxables and taxes.</summary>
    [Id(5)] public AmountGroup Total { get; init; }

    /// <summary>What the customer pays: the total with its tax, less gift cards.</summary>
    [Id(6)] public long TotalWithTaxes { get; init; }

    /// <summary>Sum of the quantities of the lines.</summary>
    [Id(7)] public int SkusCount { get; init; }

    [Id(8)] public int LineOptionsCount { get; init; }

    /// <summary>What gift cards pay, at most all there is to pay; negative or zero.</summary>
    [Id(9)] public long GiftCard { get; init; }

    /// <summary>Those of each line, in the order of the lines.</summary>
    [Id(10)] public ValueList<LineTotals> Lines { get; init; }
}
