using FsCheck;
using FsCheck.Fluent;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Tests.Orders.Pricing;

/// <summary>
/// Draws carts: lines and adjustments with and without a tax of their own, and every kind of reduction. An import takes them all.
/// </summary>
internal static class CartGen
{
    private static readonly Gen<decimal?> Rate = Gen.Elements<decimal?>(null, 0m, 0.04m, 0.055m, 0.07m, 0.22m, 0.25m, 1m / 8, 0.0825m);

    private static readonly Gen<bool?> Included = Gen.Elements<bool?>(null, true, false);

    private static readonly Gen<long> Price = Gen.Frequency(
        (6, Gen.Choose(0, 20_000).Select(amount => (long)amount)),
        (2, Gen.Elements(0L, 1, 2, 3, 99, 333)),
        (1, Gen.Choose(-500, -1).Select(amount => (long)amount)),
        (1, Gen.Choose(1, 1_000_000).Select(amount => amount * 7919L)));

    private static readonly Gen<OrderLine> Line =
        from quantity in Gen.Choose(0, 5)
        from amount in Price
        from options in Gen.Frequency((3, Gen.Constant(0L)), (1, Gen.Choose(-50, 900).Select(cost => (long)cost)))
        from own in Gen.Frequency((2, Gen.Constant<(decimal?, bool?)>(default)), (1, Gen.Zip(Rate, Included)))
        select new OrderLine
        {
            Id = "",
            Quantity = quantity,
            UnitAmount = amount,
            OptionsAmount = options,
            TaxRate = own.Item1,
            TaxIncluded = own.Item2,
        };

    private static readonly Gen<Adjustment> Adjustment =
        from kind in Gen.Elements(Enum.GetValues<AdjustmentKind>())
        from amount in Gen.Choose(0, 3000)
        from reduces in Gen.Elements(true, false)
        from rate in Rate
        from included in Included
        select kind is AdjustmentKind.Coupon or AdjustmentKind.GiftCard || (kind == AdjustmentKind.Manual && reduces)
            ? new Adjustment { Id = "", Kind = kind, Amount = -amount }
            : new Adjustment { Id = "", Kind = kind, Amount = amount, TaxRate = rate, TaxIncluded = included };

    private static readonly Gen<Coupon?> Coupon = Gen.OneOf(
        Gen.Constant<Coupon?>(null),
        Gen.Choose(1, 9000).Select(amount => (Coupon?)new Coupon { Code = "A", Amount = amount }),
        Gen.Choose(1, 1000).Select(tenths => (Coupon?)new Coupon { Code = "P", Percentage = tenths / 10m }));

    private static readonly Gen<Order> Cart =
        from lines in Line.ArrayOf().Resize(8)
        from adjustments in Adjustment.ArrayOf().Resize(4)
        from coupon in Coupon
        from rate in Rate
        from included in Gen.Elements(true, false)
        from freightTaxable in Included
        from methods in Gen.Choose(0, 1500).ArrayOf().Resize(3)
        from fee in Gen.Choose(0, 300)
        select new Order
        {
            Id = "o",
            Merchant = "m",
            Currency = "EUR",
            Tax = new() { Rate = rate, Included = included, FreightTaxable = freightTaxable },
            Lines = lines.Select((line, index) => line with { Id = $"l{index}" }).ToValueList(),
            Adjustments = adjustments.Select((one, index) => one with { Id = $"a{index}" }).ToValueList(),
            Coupon = coupon,
            Shipments = methods.Select((cost, index) => new Shipment { Id = $"s{index}", Method = new() { Id = "m", Amount = cost } })
                .ToValueList(),
            PaymentMethod = new() { Id = "p", Amount = fee },
        };

    public static Arbitrary<Order> Carts { get; } = Arb.From(Cart, Shorter);

    private static IEnumerable<Order> Shorter(Order cart)
    {
        foreach (var line in cart.Lines)
            yield return cart with { Lines = [.. cart.Lines.Where(one => one.Id != line.Id)] };
        foreach (var adjustment in cart.Adjustments)
            yield return cart with { Adjustments = [.. cart.Adjustments.Where(one => one.Id != adjustment.Id)] };
        if (cart.Shipments.Count > 0)
            yield return cart with { Shipments = [] };
        if (cart.Coupon is not null)
            yield return cart with { Coupon = null };
    }
}
