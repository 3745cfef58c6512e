namespace OrderGrains.Merchants.Offers;

/// <summary>What a merchant may offer beside its articles.</summary>
public enum OfferKind
{
    Promotion = 190,
    Coupon = 191,
    SkuOption = 192,
    GiftCard = 193,
}
