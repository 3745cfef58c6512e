namespace OrderGrains.Carts;

/// <summary>Whose a cart is; pure.</summary>
internal static class CartCustomerRules
{
    public static CartStep Add(Cart cart, string customer)
    {
        if (cart.Customers.Contains(customer))
            return cart;
        return cart.Customers.Count < CartLimits.MostCustomers
            ? cart with { Customers = cart.Customers.Add(customer) }
            : CartOutcome.TooManyCustomers;
    }

    public static CartStep Remove(Cart cart, string customer) =>
        cart with { Customers = [.. cart.Customers.Where(known => known != customer)] };
}
