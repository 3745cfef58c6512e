namespace OrderGrains.Carts;

/// <summary>How much a cart may hold, and how long.</summary>
public static class CartLimits
{
    /// <summary>Positions of a cart.</summary>
    public const int MostItems = 500;

    /// <summary>Pieces of one position.</summary>
    public const int MostPieces = 1_000_000;

    /// <summary>Discounts of the cart, and of one item (Elastic Path's stores begin with five).</summary>
    public const int MostDiscounts = 5;

    /// <summary>Shipping groups.</summary>
    public const int MostShippingGroups = 50;

    /// <summary>Customers whose one cart is.</summary>
    public const int MostCustomers = 10;

    /// <summary>Carts that are remembered of one customer, those that became theirs last.</summary>
    public const int MostOfCustomer = 100;

    /// <summary>Changes of one call.</summary>
    public const int MostChanges = MostItems;

    /// <summary>After the last change (Elastic Path keeps carts seven days).</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);
}
