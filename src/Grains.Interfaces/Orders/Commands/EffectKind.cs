namespace OrderGrains.Orders;

/// <summary>What an order asks of another grain once it is committed.</summary>
public enum EffectKind
{
    SignUpCustomer = 0,
    SaveShippingAddress = 1,
    SaveBillingAddress = 2,
    SavePaymentSource = 3,
    UseCoupon = 4,
    CreateCustomer = 5,

    /// <summary>A movement of money for a payment gateway.</summary>
    MoveMoney = 6,

    /// <summary>Pieces that came back are put on the shelf again.</summary>
    Restock = 7,

    /// <summary>Pieces were sold.</summary>
    TakeStock = 120,

    /// <summary>Pieces that were taken are not sold after all.</summary>
    ReturnStock = 190,

    /// <summary>A gift card pays of the order.</summary>
    ChargeGiftCard = 191,

    /// <summary>It gets back what it paid.</summary>
    RefundGiftCard = 192,

    /// <summary>A coupon was not used after all.</summary>
    ReturnCoupon = 230,
}
