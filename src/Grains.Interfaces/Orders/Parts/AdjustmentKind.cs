namespace OrderGrains.Orders;

/// <summary>What an amount beside the lines is for. A number is never used again.</summary>
public enum AdjustmentKind
{
    /// <summary>Carriage of the whole order, beside what its shipments' methods cost.</summary>
    Shipping = 1,

    /// <summary>What paying costs, beside the price of the payment method.</summary>
    PaymentFee = 2,

    /// <summary>A discount that somebody else has reckoned; <see cref="Order.Coupon"/> is the one reckoned here. Never positive.</summary>
    Coupon = 3,

    /// <summary>What a gift card pays; it lowers only what is left to pay. Never positive.</summary>
    GiftCard = 4,

    /// <summary>Set by hand: a surcharge, or, where it is negative, a discount.</summary>
    Manual = 5,
}
