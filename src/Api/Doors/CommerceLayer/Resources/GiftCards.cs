using OrderGrains.Merchants.Offers;
using OrderGrains.Payments;

namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>Gift cards that were created at this door, with what is on them.</summary>
internal static class GiftCards
{
    public static readonly ResourceType<(Offer Offer, GiftCard Card)> Type = new(
        "gift_cards",
        [
            new("status", Status),
            new("code", item => item.Offer.GiftCard!.Code),
            new("currency_code", item => item.Card.Currency),
            .. Amount("initial_balance", item => item.Card.Issued),
            .. Amount("balance", item => item.Card.Balance),
            .. Amount("available_balance", item => item.Card.Balance - item.Card.Reserved),
            new("expires_at", item => item.Offer.GiftCard!.ExpiresAt),
            new("image_url", item => item.Offer.GiftCard!.ImageUrl),
            new("recipient_email", item => item.Offer.GiftCard!.RecipientEmail),
            .. OfferColumns.Of<(Offer Offer, GiftCard Card)>(item => item.Offer),
        ]);

    public static Resource Of(Offer offer, GiftCard card) => Type.Of(offer.Id, (offer, card));

    private static string Status((Offer Offer, GiftCard Card) item) => item switch
    {
        { Card.Blocked: true, Offer.GiftCard.Draft: true } => "draft",
        { Card.Blocked: true } => "inactive",
        { Card: { Balance: 0, Issued: > 0 } } => "redeemed",
        _ => "active",
    };

    private static IEnumerable<Column<(Offer Offer, GiftCard Card)>> Amount(
        string name, Func<(Offer Offer, GiftCard Card), long?> amount) => AmountColumns.Of(name, amount, item => item.Card.Currency);
}
