namespace OrderGrains.Carts;

/// <summary>The one rule of whose a cart is.</summary>
public static class CartScope
{
    /// <summary>Whether somebody may look at the cart and change it: one of customers is theirs and the merchant's alone.</summary>
    /// <param name="cart">The cart.</param>
    /// <param name="visitor">Null for the merchant.</param>
    public static bool IsOpenTo(this Cart cart, CartVisitor? visitor) =>
        cart.Customers.Count == 0 || visitor is null || (visitor.Customer is { } customer && cart.Customers.Contains(customer));
}
