namespace OrderGrains.Orders;

/// <summary>Which parts of an order, as they stand, its customer has been asked to keep.</summary>
[Flags]
public enum SavedParts
{
    None = 0,
    PaymentSource = 1,
    ShippingAddress = 2,
    BillingAddress = 4,
}
