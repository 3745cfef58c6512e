using OrderGrains.Carts;

namespace OrderGrains.Tests.Carts;

/// <summary>Whose a cart is, and who may change it then.</summary>
public sealed class CartOwnershipTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Cart Blank = new() { Id = "c", Merchant = "m", Currency = "EUR", CreatedAt = Now, UpdatedAt = Now };
    private static readonly Cart Owned = Blank with { Customers = ["one"] };

    /// <summary>Who comes (null for the merchant, the empty text for a guest), and what becomes of their change of an owned cart.</summary>
    public static TheoryData<string?, CartOutcome> Visitors => new()
    {
        { null, CartOutcome.Accepted }, { "one", CartOutcome.Accepted }, { "other", CartOutcome.NotOpen }, { "", CartOutcome.NotOpen },
    };

    [Theory]
    [MemberData(nameof(Visitors))]
    public void Change_CartOfACustomer_IsTheirsAndTheMerchants(string? visitor, CartOutcome outcome)
    {
        var change = new EmptyCart { Id = "a", Visitor = visitor is null ? null : new(visitor.Length == 0 ? null : visitor) };

        Assert.Equal(outcome, CartRules.Change(Owned, change, Now).Outcome);
        Assert.Equal(CartOutcome.Accepted, CartRules.Change(Blank, change, Now).Outcome);
    }

    [Fact]
    public void Change_RepeatBySomebodyElse_IsNotAnswered()
    {
        var cart = CartRules.Change(Owned, new EmptyCart { Id = "a" }, Now).Cart;

        Assert.Equal(CartOutcome.NotOpen, CartRules.Change(cart, new EmptyCart { Id = "a", Visitor = new("other") }, Now).Outcome);
    }

    [Fact]
    public void AddCustomer_TwiceOrTooMany_IsThereOnceOrRefused()
    {
        var twice = CartRules.Change(Owned, new AddCartCustomer("one") { Id = "a" }, Now);
        var full = Blank with { Customers = [.. Enumerable.Range(0, CartLimits.MostCustomers).Select(number => $"{number}")] };

        Assert.Equal(["one"], twice.Cart.Customers);
        Assert.Equal(CartOutcome.TooManyCustomers, CartRules.Change(full, new AddCartCustomer("one") { Id = "a" }, Now).Outcome);
    }

    [Fact]
    public void RemoveCustomer_TheLast_LeavesACartOfNobodys()
    {
        var cart = CartRules.Change(Owned, new RemoveCartCustomer("one") { Id = "a" }, Now).Cart;

        Assert.Empty(cart.Customers);
        Assert.True(cart.IsOpenTo(new(null)));
    }
}
