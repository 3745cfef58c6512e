using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Tests.Orders.Pricing;

public sealed class OrderTotalsCalculatorTests
{
    private static readonly Adjustment Freight = new() { Id = "f", Kind = AdjustmentKind.Shipping, Amount = 500 };

    /// <summary>The seed order of the Commerce Layer page: 5000 of goods, 1200 of freight, 500 off, 22 % included.</summary>
    private static readonly Order Seed = new()
    {
        Id = "o",
        Merchant = "m",
        Currency = "EUR",
        Tax = new() { Included = true, Rate = 0.22m, FreightTaxable = true },
        Lines = [new() { Id = "l", Quantity = 2, UnitAmount = 2400, OptionsCount = 1, OptionsAmount = 200 }],
        Shipments = [new() { Id = "s", Method = new() { Id = "m", Amount = 700 } }],
        Adjustments = [Freight],
        Coupon = new() { Code = "SUMMERDISCOUNT", Amount = 500 },
    };

    [Fact]
    public void Compute_SeedOrder_GivesTheSeedsNumbers()
    {
        var totals = OrderTotalsCalculator.Compute(Seed);

        Assert.Equal(new(5000, 4098, 902), totals.Subtotal);
        Assert.Equal(new(1200, 984, 216), totals.Shipping);
        Assert.Equal(new(-500, -410, -90), totals.Discount);
        Assert.Equal(new(5700, 4672, 1028), totals.Total);
        Assert.Equal((5700, 2, 1), (totals.TotalWithTaxes, totals.SkusCount, totals.LineOptionsCount));
    }

    [Fact]
    public void Compute_TaxNotIncluded_IsAddedOnTop()
    {
        var totals = OrderTotalsCalculator.Compute(Seed with { Tax = new() { Rate = 0.22m } });

        Assert.Equal(new(5700, 5700, 1254), totals.Total);
        Assert.Equal(6954, totals.TotalWithTaxes);
    }

    [Fact]
    public void Compute_HalfAMinorUnit_RoundsAwayFromZero()
    {
        var totals = OrderTotalsCalculator.Compute(Seed with
        {
            Tax = new() { Rate = 0.5m },
            Lines = [new() { Id = "l", Quantity = 1, UnitAmount = 5 }],
            Coupon = null,
            Adjustments = [Manual(-5)],
            Shipments = [],
        });

        Assert.Equal((3, -3), (totals.Subtotal.Tax, totals.Discount.Tax));
    }

    [Fact]
    public void Compute_FreightNotTaxable_HasNeitherTaxableNorTax() =>
        Assert.Equal(new(1200, 0, 0), OrderTotalsCalculator.Compute(Seed with { Tax = Seed.Tax with { FreightTaxable = false } }).Shipping);

    [Theory]
    [InlineData(9000L, null, -5000)]
    [InlineData(null, 10, -500)]
    [InlineData(null, 100, -5000)]
    public void Compute_Coupon_TakesAtMostTheSubtotal(long? amount, int? percentage, long discount)
    {
        var coupon = new Coupon { Code = "C", Amount = amount, Percentage = percentage };

        Assert.Equal(discount, OrderTotalsCalculator.Compute(Seed with { Coupon = coupon }).Discount.Amount);
    }

    [Fact]
    public void Compute_GiftCard_LowersOnlyWhatIsLeftToPay()
    {
        var totals = OrderTotalsCalculator.Compute(Seed with { Adjustments = [Freight, GiftCard(-700)] });

        Assert.Equal((5700, 5000), (totals.Total.Amount, totals.TotalWithTaxes));
    }

    [Fact]
    public void Compute_GiftCardAboveTheTotal_LeavesNothingToPay() =>
        Assert.Equal(0, OrderTotalsCalculator.Compute(Seed with { Adjustments = [GiftCard(-99_999)] }).TotalWithTaxes);

    [Theory]
    [InlineData(long.MaxValue, int.MaxValue)]
    [InlineData(long.MinValue, int.MaxValue)]
    [InlineData(long.MinValue, int.MinValue)]
    public void Compute_AbsurdAmounts_StayInRange(long amount, int quantity)
    {
        var line = new OrderLine { Id = "l", Quantity = quantity, UnitAmount = amount, OptionsAmount = amount, OptionsCount = quantity };

        var totals = OrderTotalsCalculator.Compute(Seed with
        {
            Lines = [line, line],
            Adjustments = Enum.GetValues<AdjustmentKind>()
                .Select(kind => new Adjustment { Id = $"{kind}", Kind = kind, Amount = amount }).ToValueList(),
            PaymentMethod = new() { Id = "p", Amount = amount },
            Coupon = new() { Code = "C", Percentage = decimal.MaxValue },
            Tax = new() { Rate = decimal.MaxValue },
        });

        Assert.InRange(Math.Abs(totals.Subtotal.Amount), Amounts.Max, 32 * Amounts.Max);
        Assert.InRange(totals.TotalWithTaxes, 0, 160 * Amounts.Max);
    }

    [Fact]
    public void Compute_SeedOrder_GivesItsOnlyLineWhatTheGroupsLeave() => Assert.Equal(
        [new("l", 5000, -500, 3688, 812, 4500)],
        OrderTotalsCalculator.Compute(Seed).Lines);

    [Fact]
    public void Compute_DiscountThatDoesNotDivide_GivesTheCentsToThoseWhoLostMostThenToTheFirst()
    {
        var totals = OrderTotalsCalculator.Compute(Seed with
        {
            Tax = default,
            Lines = [Line("a", 100), Line("b", 100), Line("c", 100), Line("d", 400)],
            Coupon = new() { Code = "C", Amount = 100 },
        });

        Assert.Equal([-15, -14, -14, -57], totals.Lines.Select(line => line.Discount));
    }

    [Fact]
    public void Compute_LinesWithRatesOfTheirOwn_AreTaxedApart()
    {
        var totals = OrderTotalsCalculator.Compute(Seed with
        {
            Lines =
            [
                Line("goods", 12_200), Line("food", 10_400) with { TaxRate = 0.04m }, Line("net", 1000) with { TaxIncluded = false },
            ],
            Adjustments = [],
            Shipments = [],
            Coupon = null,
        });

        Assert.Equal(
            [
                new("goods", 12_200, 0, 10_000, 2200, 12_200), new("food", 10_400, 0, 10_000, 400, 10_400),
                new("net", 1000, 0, 1000, 220, 1220),
            ],
            totals.Lines);
        Assert.Equal((new(23_600, 21_000, 2820), 23_820L), (totals.Total, totals.TotalWithTaxes));
    }

    [Fact]
    public void Compute_CouponOverTwoRates_LowersTheTaxOfEach()
    {
        var totals = OrderTotalsCalculator.Compute(Seed with
        {
            Tax = new() { Rate = 0.2m },
            Lines = [Line("a", 3000), Line("b", 1000) with { TaxRate = 0.1m }],
            Adjustments = [],
            Shipments = [],
            Coupon = new() { Code = "C", Percentage = 50 },
        });

        Assert.Equal([new("a", 3000, -1500, 1500, 300, 1800), new("b", 1000, -500, 500, 50, 550)], totals.Lines);
        Assert.Equal(new(-2000, -2000, -350), totals.Discount);
    }

    [Fact]
    public void Compute_DiscountAboveWhatTheLinesCost_LeavesTheRestToTheOrder()
    {
        var totals = OrderTotalsCalculator.Compute(Seed with { Coupon = null, Adjustments = [Freight, Manual(-5300)] });

        Assert.Equal([new("l", 5000, -5000, 0, 0, 0)], totals.Lines);
        Assert.Equal((-5300, 900), (totals.Discount.Amount, totals.Total.Amount));
    }

    [Fact]
    public void Compute_LineBelowZero_BearsNoDiscount()
    {
        var totals = OrderTotalsCalculator.Compute(Seed with { Lines = [Line("back", -1000), Line("goods", 3000)] });

        Assert.Equal([0, -500], totals.Lines.Select(line => line.Discount));
    }

    [Theory]
    [InlineData(true, null, 0, 0)]
    [InlineData(true, 0.1, 909, 91)]
    [InlineData(false, 0.1, 1000, 100)]
    public void Compute_FreightNotTaxable_IsTaxedOnlyByARateOfItsOwn(bool included, double? rate, long taxable, long tax)
    {
        var freight = Freight with { Amount = 1000, TaxRate = (decimal?)rate, TaxIncluded = included };

        var order = Seed with { Adjustments = [freight], Shipments = [], Tax = Seed.Tax with { FreightTaxable = false } };

        Assert.Equal(new(1000, taxable, tax), OrderTotalsCalculator.Compute(order).Shipping);
    }

    [Fact]
    public void Compute_SurchargeAndFee_StandInTheirGroups()
    {
        var fee = new Adjustment { Id = "p", Kind = AdjustmentKind.PaymentFee, Amount = 122 };

        var totals = OrderTotalsCalculator.Compute(Seed with { Adjustments = [Freight, fee, Manual(244)] });

        Assert.Equal((new(122, 100, 22), new(244, 200, 44)), (totals.PaymentMethod, totals.Adjustment));
        Assert.Equal(5700 + 122 + 244, totals.TotalWithTaxes);
    }

    [Fact]
    public void RestOnTheSame_OneThingMoved_IsNotTheSame()
    {
        var before = Seed.WithTotals();
        Order[] moved =
        [
            before with { Totals = OrderTotals.Zero },
            before with { Lines = [] },
            before with { Shipments = [] },
            before with { Tax = default },
            before with { Adjustments = [] },
            before with { Coupon = null },
            before with { PaymentMethod = new() { Id = "p" } },
        ];

        Assert.All(moved, order => Assert.False(OrderTotalsCalculator.RestOnTheSame(order, before)));
        Assert.True(OrderTotalsCalculator.RestOnTheSame(before with { Notes = "Ring" }, before));
        Assert.All(moved, order => Assert.Equal(OrderTotalsCalculator.Compute(order), order.WithTotals(before).Totals));
    }

    [Theory]
    [InlineData(int.MaxValue, 1, int.MaxValue)]
    [InlineData(int.MinValue, -1, int.MinValue)]
    [InlineData(3, 4, 7)]
    public void Compute_PiecesOfAllLines_AreHeldWithinWhatCanBeCounted(int first, int second, int sum)
    {
        var totals = OrderTotalsCalculator.Compute(Seed with
        {
            Lines =
            [
                Line("a", 0) with { Quantity = first, OptionsCount = first },
                Line("b", 0) with { Quantity = second, OptionsCount = second },
            ],
        });

        Assert.Equal((sum, sum), (totals.SkusCount, totals.LineOptionsCount));
    }

    private static OrderLine Line(string id, long amount) => new() { Id = id, Quantity = 1, UnitAmount = amount };

    private static Adjustment Manual(long amount) => new() { Id = "m", Kind = AdjustmentKind.Manual, Amount = amount };

    private static Adjustment GiftCard(long amount) => new() { Id = "g", Kind = AdjustmentKind.GiftCard, Amount = amount };
}
