namespace OrderGrains.Orders;

/// <summary>
/// The one rule of which orders a storefront may see and change (Commerce Layer page, A3). An email proves nothing: an order is a
/// customer's only where they were logged in or have signed up with it. A guest's order is whoever's who knows its id.
/// </summary>
public static class CustomerScope
{
    /// <summary>Whether the order is the customer's own.</summary>
    public static bool IsOf(this Order order, string customer) =>
        order.Customer is { SignedIn: true } or { SignedUp: true } && order.Customer.Id == customer;

    /// <summary>
    /// Whether a storefront sees the order: for a customer who has logged in their own and carts that they may take over, for everybody
    /// else those of guests.
    /// </summary>
    /// <param name="order">The order.</param>
    /// <param name="customer">Who has logged in; null for nobody.</param>
    public static bool IsSeenBy(this Order order, string? customer) => customer is null
        ? order.Customer is not { SignedIn: true }
        : order.IsOf(customer) || order.MayBecome(customer);

    /// <summary>A cart that is nobody's yet, or that a guest has filled under the customer's email.</summary>
    private static bool MayBecome(this Order order, string customer) =>
        order is { Status: OrderStatus.Draft or OrderStatus.Pending, Customer: null or { SignedIn: false, SignedUp: false } }
        && (order.Customer?.Id is not { } id || id == customer);
}
