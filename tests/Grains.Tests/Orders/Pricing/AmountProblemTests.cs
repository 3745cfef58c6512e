using OrderGrains.Orders;

namespace OrderGrains.Tests.Orders.Pricing;

/// <summary>Which amounts, rates and sums an order may hold, each at its limit and beyond it.</summary>
public sealed class AmountProblemTests
{
    private const long Top = Amounts.Max - 1;

    private static readonly OrderLine Line = new() { Id = "l", Quantity = 1 };
    private static readonly OrderLine Other = new() { Id = "o", Quantity = 1 };

    private static readonly Dictionary<string, (Order Order, string? Problem)> Cases = new()
    {
        ["nothing"] = (With(), null),
        ["a price at the limit"] = (With(Line with { UnitAmount = Top }), null),
        ["a price below zero at the limit"] = (With(Line with { UnitAmount = -Top }), null),
        ["a price too great"] = (With(Line with { UnitAmount = Amounts.Max, Quantity = 0 }), "lines TooGreat"),
        ["a price too far below zero"] = (With(Line with { UnitAmount = -Amounts.Max, Quantity = 0 }), "lines TooGreat"),
        ["options too dear"] = (With(Line with { UnitAmount = -1, OptionsAmount = Amounts.Max }), "lines TooGreat"),
        ["a line too dear"] = (With(Line with { UnitAmount = Top, OptionsAmount = 1 }), "lines TooGreat"),
        ["lines at the limit"] = (With(Line with { UnitAmount = Top - 1 }, Other with { UnitAmount = 1 }), null),
        ["lines too dear together"] = (With(Line with { UnitAmount = Top }, Other with { UnitAmount = 1 }), "lines TooGreat"),
        ["pieces at the limit"] = (With(Line with { Quantity = int.MaxValue - 1 }, Other), null),
        ["too many pieces"] = (With(Line with { Quantity = int.MaxValue }, Other), "lines TooGreat"),
        ["options at the limit"] = (With(Line with { OptionsCount = int.MaxValue - 1 }, Other with { OptionsCount = 1 }), null),
        ["too many options"] = (With(Line with { OptionsCount = int.MaxValue }, Other with { OptionsCount = 1 }), "lines TooGreat"),
        ["a line's highest rate"] = (With(Line with { TaxRate = 10 }), null),
        ["a line's rate too high"] = (With(Line, Other with { TaxRate = 10.1m }), "lines Invalid"),
        ["a line's rate below zero"] = (With(Line with { TaxRate = -0.1m }, Other), "lines Invalid"),
        ["ten decimals"] = (With(Line with { TaxRate = 0.1234567891m }), null),
        ["taxes of a line"] = (With(Line with { Taxes = [new() { Id = "a", Rate = 10 }, new() { Id = "b", Amount = 0 }] }), null),
        ["taxes too high together"] = (
            With(Line with { Taxes = [new() { Id = "a", Rate = 10 }, new() { Id = "b", Rate = 0.1m }] }), "lines Invalid"),
        ["a tax of nothing"] = (With(Line with { Taxes = [new() { Id = "a" }] }), "lines Invalid"),
        ["a tax of both"] = (With(Line with { Taxes = [new() { Id = "a", Rate = 0.1m, Amount = 1 }] }), "lines Invalid"),
        ["a tax below zero"] = (With(Line with { Taxes = [new() { Id = "a", Amount = -1 }] }), "lines Invalid"),
        ["eleven decimals"] = (With(Line with { TaxRate = 0.12345678912m }), "lines Invalid"),
        ["an adjustment at the limit"] = (With(AdjustmentKind.Manual, Top), null),
        ["an adjustment too great"] = (With(AdjustmentKind.Manual, Amounts.Max), "adjustments TooGreat"),
        ["an adjustment too low"] = (With(AdjustmentKind.Manual, -Amounts.Max), "adjustments TooGreat"),
        ["a surcharge of its own rate"] = (With(AdjustmentKind.Manual, 5, 0.1m), null),
        ["a reduction of its own rate"] = (With(AdjustmentKind.Manual, -5, 0.1m), "adjustments Invalid"),
        ["a coupon of nothing"] = (With(AdjustmentKind.Coupon, 0), null),
        ["a coupon that adds"] = (With(AdjustmentKind.Coupon, 1), "adjustments Invalid"),
        ["a gift card"] = (With(AdjustmentKind.GiftCard, -5), null),
        ["a gift card that adds"] = (With(AdjustmentKind.GiftCard, 5), "adjustments Invalid"),
        ["a gift card of its own rate"] = (With(AdjustmentKind.GiftCard, -5, 0.1m), "adjustments Invalid"),
        ["a coupon with its tax in it"] = (Included(AdjustmentKind.Coupon, -5), "adjustments Invalid"),
        ["freight with its tax in it"] = (Included(AdjustmentKind.Shipping, 5), null),
        ["freight of a rate too high"] = (With(AdjustmentKind.Shipping, 5, 11), "adjustments Invalid"),
        ["a kind there is not"] = (With((AdjustmentKind)99, 5), "adjustments Invalid"),
        ["a method at the limit"] = (With() with { PaymentMethod = new() { Id = "p", Amount = Top } }, null),
        ["a method too dear"] = (With() with { PaymentMethod = new() { Id = "p", Amount = Amounts.Max } }, "paymentMethod TooGreat"),
        ["parcels at the limit"] = (Sent(Top - 1, 1), null),
        ["a parcel too dear"] = (Sent(Amounts.Max, -1), "shipments TooGreat"),
        ["parcels too dear together"] = (Sent(Top, 1), "shipments TooGreat"),
        ["a coupon's amount at the limit"] = (Coupon(Top, null), null),
        ["a coupon's amount too great"] = (Coupon(Amounts.Max, null), "coupon TooGreat"),
        ["a coupon's least amount"] = (Coupon(1, null), null),
        ["a coupon's amount of nothing"] = (Coupon(0, null), "coupon Invalid"),
        ["a coupon of all"] = (Coupon(null, 100), null),
        ["a coupon of more than all"] = (Coupon(null, 100.1m), "coupon Invalid"),
        ["a coupon of no part"] = (Coupon(null, 0), "coupon Invalid"),
        ["a coupon of a small part"] = (Coupon(null, 0.1m), null),
        ["a coupon of both"] = (Coupon(1, 1), "coupon Invalid"),
        ["a coupon of neither"] = (Coupon(null, null), "coupon Invalid"),
        ["the order's highest rate"] = (With() with { Tax = new() { Rate = 10 } }, null),
        ["the order's rate too high"] = (With() with { Tax = new() { Rate = 10.1m } }, "tax.rate Invalid"),
        ["a total too great by its tax"] = (With(Line with { UnitAmount = Top, TaxRate = 1 }), "totals.total TooGreat"),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Find_Amounts_FitOrAreNamed(string name)
    {
        var (order, problem) = Cases[name];

        var found = AmountProblems.Find(order.WithTotals()).Select(one => $"{one.Path} {one.Kind}");

        Assert.Equal(problem is null ? [] : [problem], found);
    }

    [Fact]
    public void Find_SeveralProblems_NamesThemAll()
    {
        var order = Sent(Amounts.Max, 0) with
        {
            Lines = [Line with { UnitAmount = Amounts.Max, TaxRate = -1 }],
            Adjustments = [new() { Id = "a", Kind = (AdjustmentKind)99, Amount = Amounts.Max }],
            PaymentMethod = new() { Id = "p", Amount = Amounts.Max },
            Coupon = new() { Code = "C" },
            Tax = new() { Rate = -1 },
        };

        Assert.Equal(
            ["lines", "lines", "adjustments", "adjustments", "paymentMethod", "shipments", "coupon", "tax.rate"],
            AmountProblems.Find(order.WithTotals()).Select(problem => problem.Path));
    }

    private static Order With(params OrderLine[] lines) =>
        new() { Id = "o", Merchant = "m", Currency = "EUR", Lines = [.. lines] };

    private static Order With(AdjustmentKind kind, long amount, decimal? rate = null) =>
        With() with { Adjustments = [new() { Id = "a", Kind = kind, Amount = amount, TaxRate = rate }] };

    private static Order Included(AdjustmentKind kind, long amount) =>
        With() with { Adjustments = [new() { Id = "a", Kind = kind, Amount = amount, TaxIncluded = true }] };

    private static Order Coupon(long? amount, decimal? percentage) =>
        With() with { Coupon = new() { Code = "C", Amount = amount, Percentage = percentage } };

    private static Order Sent(params long[] costs) => With() with
    {
        Shipments = [.. costs.Select((cost, index) => new Shipment { Id = $"s-{index}", Method = new() { Id = "m", Amount = cost } })],
    };
}
