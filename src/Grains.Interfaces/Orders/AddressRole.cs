namespace OrderGrains.Orders;

/// <summary>Which of the order's two addresses.</summary>
public enum AddressRole
{
    Billing = 0,
    Shipping = 1,
}
