namespace OrderGrains.Orders;

/// <summary>What an order asks of another grain once it is committed.</summary>
public enum EffectKind
{
    SignUpCustomer,
    SaveShippingAddress,
    SaveBillingAddress,
    SavePaymentSource,
    UseCoupon,
    CreateCustomer,
}
