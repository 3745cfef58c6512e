using OrderGrains.Carts;
using OrderGrains.Orders;

namespace OrderGrains.Tests.Carts;

/// <summary>Several changes of a cart at once, its discounts and its shipping groups.</summary>
public sealed class CartChangesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Cart Blank = new() { Id = "c", Merchant = "m", Currency = "EUR", CreatedAt = Now, UpdatedAt = Now };

    [Theory]
    [InlineData(false, CartOutcome.Accepted, 1)]
    [InlineData(true, CartOutcome.NoSuchItem, 0)]
    public void Several_OneThatCannotBeMade_IsLeftOutOrKeepsAllFromBeing(bool allOrNothing, CartOutcome outcome, int items)
    {
        var reply = CartRules.Change(
            Blank, new CartChanges([Add("a", 1), new ChangeCartItem("none", 1) { Id = "b" }], allOrNothing) { Id = "all" }, Now);

        Assert.Equal((outcome, items), (reply.Outcome, reply.Cart.Items.Count));
        Assert.Equal([CartOutcome.Accepted, CartOutcome.NoSuchItem], reply.Outcomes);
    }

    [Fact]
    public void Several_ThatComeAgain_ChangeNothing()
    {
        var all = new CartChanges([Add("a", 1), Add("b", 2)], AllOrNothing: true) { Id = "all" };
        var cart = CartRules.Change(Blank, all, Now).Cart;

        Assert.Equal(cart, CartRules.Change(cart, all, Now.AddHours(1)).Cart);
    }

    [Theory]
    [InlineData(5, CartOutcome.Accepted)]
    [InlineData(4, CartOutcome.OutOfStock)]
    public void Add_PiecesOfOneProductInSeveralGroups_CountTogether(long available, CartOutcome outcome)
    {
        var cart = After(Blank, new PutShippingGroup("g", IsNew: true) { Id = "g" }, Add("a", 2));

        var more = Add("b", 3) with { Available = available };
        more = more with { Item = more.Item with { ShippingGroup = "g" } };

        Assert.Equal(outcome, CartRules.Change(cart, more, Now).Outcome);
    }

    [Fact]
    public void Remove_AnItem_TakesItsDiscountsAlong()
    {
        var cart = After(Blank, Add("a", 1), Off("d", "a"), Off("e", null), new ChangeCartItem("a", 0) { Id = "x" });

        Assert.Equal("e", Assert.Single(cart.Discounts).Id);
    }

    [Fact]
    public void Discounts_OfAnItemThatIsNotThereOrOneTooMany_AreRefused()
    {
        var five = After(Blank, [.. Enumerable.Range(0, CartLimits.MostDiscounts).Select(number => Off($"{number}", null))]);

        Assert.Equal(CartOutcome.NoSuchItem, CartRules.Change(Blank, Off("d", "none"), Now).Outcome);
        Assert.Equal(CartOutcome.TooManyDiscounts, CartRules.Change(five, Off("d", null), Now).Outcome);
    }

    [Fact]
    public void Priced_Group_HoldsItsItemsAndCostsWhatItSays()
    {
        var put = new PutShippingGroup("g", IsNew: true) { Id = "g", Method = (ShippingMethod?)new() { Id = "fast", Amount = 700 } };
        var cart = After(Blank, put, Add("a", 2), new ChangeCartItem("a", null) { Id = "x", ShippingGroup = "g" });

        var priced = CartRules.Reply(cart).Priced;

        Assert.Equal((2700, 700), (priced.Totals.TotalWithTaxes, priced.Totals.Shipping.Amount));
        Assert.Equal([new ShipmentItem("a", 2)], Assert.Single(priced.Shipments).Items);
    }

    [Fact]
    public void Remove_GroupInUse_IsRefusedUntilNothingGoesWithIt()
    {
        var cart = After(
            Blank,
            new PutShippingGroup("g", IsNew: true) { Id = "g" },
            Add("a", 2),
            new ChangeCartItem("a", null) { Id = "x", ShippingGroup = "g" });

        Assert.Equal(CartOutcome.GroupInUse, CartRules.Change(cart, new RemoveShippingGroup("g") { Id = "y" }, Now).Outcome);
        var free = After(cart, new ChangeCartItem("a", null) { Id = "z", ShippingGroup = (string?)null });
        Assert.Empty(After(free, new RemoveShippingGroup("g") { Id = "y" }).ShippingGroups);
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

    private static AddCartItem Add(string id, int quantity) =>
        new(new CartPosition(new() { Id = id, ProductId = "p", Quantity = quantity, UnitAmount = 1000 })) { Id = id };

    private static AddCartDiscount Off(string id, string? item) =>
        new(new() { Id = id, Kind = AdjustmentKind.Coupon, Amount = -100, Line = item }) { Id = id };
}
