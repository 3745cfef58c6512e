using OrderGrains.Merchants.Offers;

namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>What customers may have done to articles.</summary>
internal static class SkuOptions
{
    public static readonly ResourceType<Offer> Type = new(
        "sku_options",
        [
            new("name", offer => offer.SkuOption!.Name),
            new("currency_code", offer => offer.SkuOption!.Currency),
            new("description", offer => offer.SkuOption!.Description),
            .. AmountColumns.Of<Offer>("price_amount", offer => offer.SkuOption!.Amount, offer => offer.SkuOption!.Currency),
            .. OfferColumns.Of<Offer>(offer => offer),
        ],
        Relationship.ToOne<Offer>("market", ["markets"], (offer, view) =>
            view.Merchant.Markets.FirstOrDefault(market => market.Id == offer.SkuOption!.Market) is { } market
                ? SharedResources.Market(market)
                : null));

    public static Resource Of(Offer offer) => Type.Of(offer.Id, offer);
}
