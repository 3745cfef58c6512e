using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using OrderGrains.Orders;

namespace OrderGrains.Tests.Orders.Pricing;

/// <summary>A thousand carts against the slow exact model, and what holds of every cart.</summary>
public sealed class RandomCartTests
{
    private static readonly Config Thousand = Config.QuickThrowOnFailure.WithMaxTest(1000);

    private static readonly (string Name, Func<Order, OrderTotals, bool> Holds)[] Invariants =
    [
        ("an import takes it", (cart, _) =>
            OrderDecider.Decide(null, Samples.Command(Door.Manage, new ImportOrder(cart)), Samples.Now).Order is not null),
        ("lines and what is beside them are the total", (cart, totals) =>
            totals.Lines.Sum(line => line.Discount) != totals.Discount.Amount || new ExactCart(cart) is var exact
            && totals.TotalWithTaxes == BigInteger.Max(0, totals.Lines.Sum(line => line.Total) + exact.Beside + exact.GiftCards)),
        ("the groups are the total", (_, totals) => totals.Total == Sum(
            totals.Subtotal, totals.Shipping, totals.PaymentMethod, totals.Discount, totals.Adjustment)),
        ("what lines share is the discount, as far as they can bear it", (_, totals) => -totals.Lines.Sum(line => line.Discount)
            == Math.Min(-totals.Discount.Amount, totals.Lines.Sum(line => Math.Max(0, line.Amount)))),
        ("no line bears more than it costs", (_, totals) => totals.Lines.All(line =>
            line.Discount <= 0 && -line.Discount <= Math.Max(0, line.Amount))),
        ("no line's tax is two cents off", (cart, totals) => Enumerable.Range(0, cart.Lines.Count).All(index =>
            new ExactCart(cart).LineTax(index) - Rational.Of(totals.Lines[index].Tax) is var off
            && off < Rational.Of(2) && off > Rational.Of(-2))),
        ("a line costs what it is taxed on and its tax", (_, totals) => totals.Lines.All(line => line.Total == line.Taxable + line.Tax)),
        ("equal lines side by side differ by a cent", (cart, _) => Twins(cart)),
    ];

    [Fact]
    public void Compute_RandomCarts_IsWhatTheExactModelSays() => Check(cart =>
    {
        var (totals, exact) = (OrderTotalsCalculator.Compute(cart), new ExactCart(cart));
        Assert.Equal(exact.Subtotal, totals.Subtotal);
        Assert.Equal(exact.Discount, totals.Discount);
        Assert.Equal(exact.Shipping, totals.Shipping);
        Assert.Equal(exact.PaymentMethod, totals.PaymentMethod);
        Assert.Equal(exact.Adjustment, totals.Adjustment);
        Assert.Equal(exact.TotalWithTaxes, totals.TotalWithTaxes);
        Assert.Equal(exact.GiftCards, totals.GiftCard);
        Assert.Equal(exact.LineDiscounts, totals.Lines.Select(line => (BigInteger)line.Discount));
    });

    [Fact]
    public void Compute_RandomCarts_KeepEveryInvariant() => Check(cart =>
    {
        var totals = OrderTotalsCalculator.Compute(cart);
        Assert.All(Invariants, invariant => Assert.True(invariant.Holds(cart, totals), invariant.Name));
    });

    private static void Check(Action<Order> check) => Prop.ForAll(CartGen.Carts, check).Check(Thousand);

    private static bool Twins(Order cart)
    {
        if (cart.Lines is not [var line, ..])
            return true;

        var totals = OrderTotalsCalculator.Compute(cart with { Lines = [line, line with { Id = "twin" }, .. cart.Lines.Skip(1)] });
        return totals.Lines[0].Discount - totals.Lines[1].Discount is 0 or -1;
    }

    private static AmountGroup Sum(params AmountGroup[] groups) => groups.Aggregate(
        default(AmountGroup),
        (sum, group) => new(sum.Amount + group.Amount, sum.Taxable + group.Taxable, sum.Tax + group.Tax));
}
