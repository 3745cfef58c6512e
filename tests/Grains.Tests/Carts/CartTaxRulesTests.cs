using OrderGrains.Carts;
using OrderGrains.Orders;

namespace OrderGrains.Tests.Carts;

/// <summary>Taxes of items that somebody else has reckoned, and what they come to.</summary>
public sealed class CartTaxRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(false, 1000, 1350, 350)]
    [InlineData(true, 1000, 1000, 300)]
    public void Add_RateAndAmount_AreOnTopOrPartOfThePrice(bool included, long amount, long withTax, long tax)
    {
        var cart = After(Cart(included, amount), Tax("a", rate: 0.25m), Tax("b", amount: 100));

        var totals = CartRules.Reply(cart).Priced.Totals;
        Assert.Equal((withTax, tax), (totals.TotalWithTaxes, totals.Total.Tax));
    }

    [Fact]
    public void Add_AmountBeyondAPriceThatContainsIt_IsTheWholePrice()
    {
        var totals = CartRules.Reply(After(Cart(included: true, 1000), Tax("a", amount: 5000))).Priced.Totals;

        Assert.Equal((1000, 1000), (totals.TotalWithTaxes, totals.Total.Tax));
    }

    [Fact]
    public void Add_RatesThatDivideBadly_AreRoundedTogether()
    {
        var cart = After(Cart(included: false, 333), Tax("a", rate: 0.05m), Tax("b", rate: 0.05m), Tax("c", rate: 0.05m));

        Assert.Equal(50, CartRules.Reply(cart).Priced.Totals.Total.Tax);
    }

    [Fact]
    public void Add_WhatIsTakenOff_IsNotTaxed()
    {
        var cart = After(Cart(included: false, 1000), Tax("a", rate: 0.1m));
        var cheaper = After(cart, new ApplyCoupon(new() { Code = "C", Percentage = 50 }) { Id = "c" });

        Assert.Equal(550, CartRules.Reply(cheaper).Priced.Totals.TotalWithTaxes);
    }

    [Fact]
    public void Add_TooManyOrTooHigh_IsRefused()
    {
        var most = Enumerable.Range(0, LineTax.Most).Select(number => Tax($"{number}", rate: 0.1m));
        var full = After(Cart(included: false, 1000), [.. most]);

        Assert.Equal(CartOutcome.TooManyTaxes, Outcome(full, Tax("x", rate: 0.1m)));
        Assert.Equal(CartOutcome.TooMuch, Outcome(After(Cart(false, 1), Tax("a", rate: 6)), Tax("b", rate: 6)));
        Assert.Equal(CartOutcome.TooMuch, Outcome(Cart(false, 1), Tax("a", amount: Amounts.Max)));
        Assert.Equal(CartOutcome.NoSuchItem, Outcome(Cart(false, 1), new AddCartTax("none", new() { Id = "a", Rate = 0 }) { Id = "a" }));
        Assert.Equal(CartOutcome.NoSuchItem, Outcome(Cart(false, 1), Tax("a", rate: 0.1m) with { IsCustom = false }));
    }

    [Fact]
    public void Change_RateOrAmount_TakesThePlaceOfTheOther()
    {
        var levy = new ChangeCartTax("l", "a") { Id = "c", Amount = 7, Name = "Levy" };
        var cart = After(Cart(included: false, 1000), Tax("a", rate: 0.1m), levy);

        var tax = Assert.Single(cart.Items[0].Line.Taxes);
        Assert.Equal((null, 7, "Levy"), (tax.Rate, tax.Amount, tax.Name));
        Assert.Equal(CartOutcome.NoSuchTax, Outcome(cart, new ChangeCartTax("l", "none") { Id = "x", Amount = 7 }));
    }

    [Fact]
    public void Remove_OneOrAll_AreGone()
    {
        var cart = After(Cart(included: false, 1000), Tax("a", rate: 0.1m), Tax("b", rate: 0.1m));

        Assert.Equal(["b"], After(cart, new RemoveCartTaxes("l", "a") { Id = "x" }).Items[0].Line.Taxes.Select(tax => tax.Id));
        var none = After(cart, new RemoveCartTaxes() { Id = "x" });
        Assert.Empty(none.Items[0].Line.Taxes);
        Assert.Equal(CartOutcome.NoSuchTax, Outcome(none, new RemoveCartTaxes() { Id = "y" }));
    }

    private static Cart Cart(bool included, long amount) => new()
    {
        Id = "c",
        Merchant = "m",
        Currency = "EUR",
        Items = [new(new() { Id = "l", Quantity = 1, UnitAmount = amount, TaxIncluded = included })],
    };

    private static AddCartTax Tax(string id, decimal? rate = null, long? amount = null) =>
        new("l", new() { Id = id, Rate = rate, Amount = amount }) { Id = $"add-{id}" };

    private static Cart After(Cart cart, params CartChange[] changes)
    {
        foreach (var change in changes)
        {
            var reply = CartRules.Change(cart, change, Now);
            Assert.Equal(CartOutcome.Accepted, reply.Outcome);
            cart = reply.Cart;
        }

        return cart;
    }

    private static CartOutcome Outcome(Cart cart, CartChange change) => CartRules.Change(cart, change, Now).Outcome;
}
