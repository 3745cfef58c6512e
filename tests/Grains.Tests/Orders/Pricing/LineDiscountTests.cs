using OrderGrains.Orders;

namespace OrderGrains.Tests.Orders.Pricing;

/// <summary>Discounts that are of one line alone.</summary>
public sealed class LineDiscountTests
{
    private static readonly Order Order = new()
    {
        Id = "o",
        Merchant = "m",
        Currency = "EUR",
        Lines = [new() { Id = "a", Quantity = 1, UnitAmount = 1000 }, new() { Id = "b", Quantity = 2, UnitAmount = 1500 }],
    };

    [Theory]
    [InlineData(-400, "-400 0", 3600)]
    [InlineData(-1000, "-1000 0", 3000)]
    [InlineData(-5000, "-1000 0", 3000)]
    public void Compute_OfOneLine_TakesAtMostWhatItCosts(long amount, string lines, long total)
    {
        var totals = OrderTotalsCalculator.Compute(Order with { Adjustments = [Off(amount, "a")] });

        Assert.Equal((lines, total), (Lines(totals), totals.TotalWithTaxes));
        Assert.Equal(total - 4000, totals.Discount.Amount);
    }

    [Fact]
    public void Compute_OfALineAndOfAll_TheRestIsSharedByWhatIsLeft()
    {
        var totals = OrderTotalsCalculator.Compute(Order with { Adjustments = [Off(-1000, "a"), Off(-600, null)] });

        Assert.Equal(("-1000 -600", -1600), (Lines(totals), totals.Discount.Amount));
    }

    [Fact]
    public void Compute_OfALineThatIsNotThere_TakesNothing()
    {
        var totals = OrderTotalsCalculator.Compute(Order with { Adjustments = [Off(-400, "gone")] });

        Assert.Equal(("0 0", 0), (Lines(totals), totals.Discount.Amount));
    }

    private static Adjustment Off(long amount, string? line) =>
        new() { Id = $"{line}{amount}", Kind = AdjustmentKind.Coupon, Amount = amount, Line = line };

    private static string Lines(OrderTotals totals) => string.Join(' ', totals.Lines.Select(line => line.Discount));
}
