using OrderGrains.Orders;

namespace OrderGrains.Tests.Orders.Totals;

public sealed class OrderTotalsCalculatorTests
{
    /// <summary>The seed order of the Commerce Layer page: 5000 of goods, 1200 of freight, 500 off, 22 % included.</summary>
    private static readonly Order Seed = new()
    {
        Id = "o",
        Merchant = "m",
        Currency = "EUR",
        Tax = new() { Included = true, Rate = 0.22m, FreightTaxable = true },
        Lines = [new() { Id = "l", Quantity = 2, UnitAmount = 2400, OptionsCount = 1, OptionsAmount = 200 }],
        Shipments = [new() { Id = "s", Method = new() { Id = "m", Amount = 700 } }],
        Charges = new() { Shipping = 500 },
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
            Charges = new() { Discount = -5 },
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
        var totals = OrderTotalsCalculator.Compute(Seed with { Charges = new() { Shipping = 500, GiftCard = -700 } });

        Assert.Equal((5700, 5000), (totals.Total.Amount, totals.TotalWithTaxes));
    }

    [Fact]
    public void Compute_GiftCardAboveTheTotal_LeavesNothingToPay() =>
        Assert.Equal(0, OrderTotalsCalculator.Compute(Seed with { Charges = new() { GiftCard = -99_999 } }).TotalWithTaxes);

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
            Charges = new() { Shipping = amount, Discount = amount, Adjustment = amount, GiftCard = amount },
            PaymentMethod = new() { Id = "p", Amount = amount },
            Coupon = new() { Code = "C", Percentage = decimal.MaxValue },
            Tax = new() { Rate = decimal.MaxValue },
        });

        Assert.Equal(OrderTotalsCalculator.MaxAmount, Math.Abs(totals.Subtotal.Amount));
        Assert.InRange(totals.TotalWithTaxes, 0, 60 * OrderTotalsCalculator.MaxAmount);
    }
}
