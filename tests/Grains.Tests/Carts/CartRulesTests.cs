using OrderGrains.Carts;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Tests.Carts;

public sealed class CartRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Cart Blank = new() { Id = "c", Merchant = "m", Currency = "EUR", CreatedAt = Now, UpdatedAt = Now };

    [Fact]
    public void Add_ProductThatIsInIt_AddsItsPieces()
    {
        var cart = After(Blank, Add("a", "p-1", 2), Add("b", "p-1", 3), Add("c", "p-2", 1));

        Assert.Equal(["a 5", "c 1"], cart.Items.Select(item => $"{item.Line.Id} {item.Line.Quantity}"));
    }

    [Fact]
    public void Add_CustomItemTwice_AreTwoItems() =>
        Assert.Equal(2, After(Blank, Add("a", null, 1), Add("b", null, 1)).Items.Count);

    [Fact]
    public void Change_ThatComesAgain_ChangesNothing()
    {
        var cart = After(Blank, Add("a", "p-1", 2), Add("b", "p-1", 3));

        Assert.Equal(cart, CartRules.Change(cart, Add("b", "p-1", 3), Now.AddHours(1)).Cart);
    }

    [Fact]
    public void Change_AfterManyOthers_IsForgotten()
    {
        var cart = After(Blank, [.. Enumerable.Range(0, 33).Select(number => Add($"{number}", "p-1", 1))]);

        Assert.Equal(32, cart.Changes.Count);
        Assert.Equal(34, After(cart, Add("0", "p-1", 1)).Items[0].Line.Quantity);
    }

    [Fact]
    public void Priced_ItemsAndCoupon_AreReckonedAsAnOrderIs()
    {
        var reply = CartRules.Change(
            After(Blank, Add("a", "p-1", 2)), new ApplyCoupon(new() { Code = "C", Percentage = 10 }) { Id = "b" }, Now);

        Assert.Equal((1800, -200), (reply.Priced.Totals.TotalWithTaxes, reply.Priced.Totals.Discount.Amount));
    }

    [Fact]
    public void Quantity_OfTheCouponToNone_TakesItOff()
    {
        var cart = After(Blank, new ApplyCoupon(new() { Code = "C", Amount = 5 }) { Id = "a" }, new ChangeCartItem("C", 0) { Id = "b" });

        Assert.Null(cart.Coupon);
    }

    [Fact]
    public void Quantity_OfNoItem_IsRefusedAndChangesNothing()
    {
        var reply = CartRules.Change(Blank, new ChangeCartItem("a", 1) { Id = "b" }, Now.AddHours(1));

        Assert.Equal((CartOutcome.NoSuchItem, Blank), (reply.Outcome, reply.Cart));
    }

    [Fact]
    public void Empty_TakesEverythingOut()
    {
        var cart = After(
            Blank, Add("a", "p-1", 1), new ApplyCoupon(new() { Code = "C", Amount = 5 }) { Id = "b" }, new EmptyCart { Id = "c" });

        Assert.Equal((0, null), (cart.Items.Count, cart.Coupon));
    }

    [Fact]
    public void Describe_OnlyWhatIsSent_IsSet()
    {
        var cart = After(Blank, new DescribeCart("Saturday", default) { Id = "a" }, new DescribeCart(default, "for two") { Id = "b" });

        Assert.Equal(("Saturday", "for two"), (cart.Name, cart.Description));
    }

    [Fact]
    public void Add_BeyondTheLimits_IsTooMuch()
    {
        var full = Blank with { Items = Enumerable.Range(0, 500).Select(number => Item($"{number}", null, 1)).ToValueList() };

        Assert.Equal(CartOutcome.TooMuch, CartRules.Change(full, Add("a", null, 1), Now).Outcome);
        Assert.Equal(CartOutcome.TooMuch, CartRules.Change(Blank, Add("a", null, 1_000_001), Now).Outcome);
        Assert.Equal(CartOutcome.TooMuch, CartRules.Change(Blank, Add("a", null, 1, Amounts.Max), Now).Outcome);
        Assert.Equal(
            CartOutcome.TooMuch,
            CartRules.Change(After(Blank, Add("a", "p-1", 1_000_000)), Add("b", "p-1", int.MaxValue), Now).Outcome);
    }

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

    private static AddCartItem Add(string id, string? product, int quantity, long amount = 1000) =>
        new(Item(id, product, quantity, amount)) { Id = id };

    private static CartPosition Item(string id, string? product, int quantity, long amount = 1000) =>
        new(new OrderLine { Id = id, ProductId = product, Quantity = quantity, UnitAmount = amount });
}
