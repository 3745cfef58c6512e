namespace OrderGrains.Orders;

/// <summary>What is kept elsewhere for orders that are being placed.</summary>
public enum HeldKind
{
    /// <summary>Pieces of an article, on its shelf; named by the SKU.</summary>
    Article = 240,

    /// <summary>Money on a gift card, in minor units; named by the card's code.</summary>
    GiftCard = 241,

    /// <summary>A use of a coupon; named by the coupon's code.</summary>
    Coupon = 230,
}
