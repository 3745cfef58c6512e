using OrderGrains.Orders;

namespace OrderGrains.Tests.Orders.Gates;

/// <summary>Whose eyes of a storefront an order is for (Commerce Layer page, A3).</summary>
public sealed class CustomerScopeTests
{
    public static TheoryData<string, CustomerRef?, OrderStatus, bool, bool, bool> Rows => new()
    {
        // Of whom, as what; seen by nobody in particular, by c-1, by c-2.
        { "nobody's cart", null, OrderStatus.Draft, true, true, true },
        { "nobody's order", null, OrderStatus.Placed, true, false, false },
        { "a guest's cart, by email alone", new() { Email = "a" }, OrderStatus.Pending, true, true, true },
        { "a guest's cart that bears c-1's email", new() { Id = "c-1" }, OrderStatus.Pending, true, true, false },
        { "a guest's order that bears c-1's email", new() { Id = "c-1" }, OrderStatus.Placed, true, false, false },
        { "c-1's cart", new() { Id = "c-1", SignedIn = true }, OrderStatus.Pending, false, true, false },
        { "c-1's order", new() { Id = "c-1", SignedIn = true }, OrderStatus.Approved, false, true, false },
        { "what c-1 has signed up with", new() { Id = "c-1", SignedUp = true }, OrderStatus.Placed, true, true, false },
        { "the cart c-1 has signed up with", new() { Id = "c-1", SignedUp = true }, OrderStatus.Pending, true, true, false },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void IsSeenBy_OrderOfSomebody_IsAsWhoAsks(
        string what, CustomerRef? customer, OrderStatus status, bool byAnybody, bool byTheFirst, bool byTheSecond)
    {
        var order = new Order { Id = what, Merchant = "m", Currency = "EUR", Status = status, Customer = customer };

        Assert.Equal((byAnybody, byTheFirst, byTheSecond), (order.IsSeenBy(null), order.IsSeenBy("c-1"), order.IsSeenBy("c-2")));
    }
}
