namespace OrderGrains.Orders;

/// <summary>The computed amounts of an order, in minor units (Commerce Layer page, section A6).</summary>
[GenerateSerializer, Immutable, Alias("og.orderTotals")]
public sealed record OrderTotals
{
    public static readonly OrderTotals Zero = new();

    [Id(0)] public AmountGroup Subtotal { get; init; }
    [Id(1)] public AmountGroup Shipping { get; init; }
    [Id(2)] public AmountGroup PaymentMethod { get; init; }

    /// <summary>Coupon and other discounts; negative or zero.</summary>
    [Id(3)] public AmountGroup Discount { get; init; }

    [Id(4)] public AmountGroup Adjustment { get; init; }

    /// <summary>Sum of the groups' amounts, taxables and taxes.</summary>
    [Id(5)] public AmountGroup Total { get; init; }

    /// <summary>What the customer pays: the total with its tax, less gift cards.</summary>
    [Id(6)] public long TotalWithTaxes { get; init; }

    /// <summary>Sum of the quantities of the lines.</summary>
    [Id(7)] public int SkusCount { get; init; }

    [Id(8)] public int LineOptionsCount { get; init; }
}
