using OrderGrains.Merchants.Offers;

namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>Promotions, the rule that each has coupons, and those (page, A7 and A11).</summary>
internal static class Promotions
{
    public static readonly ResourceType<Offer> Percentages = new(
        "percentage_discount_promotions",
        Columns(new Column<Offer>("percentage", offer => (long?)offer.Promotion!.Percentage)),
        [.. Related()]);

    public static readonly ResourceType<Offer> FixedAmounts = new(
        "fixed_amount_promotions",
        Columns([.. AmountColumns.Of<Offer>("fixed_amount", offer => offer.Promotion!.Amount, offer => offer.Promotion!.Currency ?? "")]),
        [.. Related()]);

    public static readonly string[] Types = [Percentages.Name, FixedAmounts.Name];

    /// <summary>Each promotion has one; its id is the promotion's.</summary>
    public static readonly ResourceType<Offer> Rules = new(
        "coupon_codes_promotion_rules",
        [new("created_at", offer => offer.CreatedAt), new("updated_at", offer => offer.UpdatedAt)],
        Relationship.ToOne<Offer>("promotion", Types, (offer, _) => Of(offer)),
        Coupons());

    /// <summary>A coupon, with how often it has been used.</summary>
    public static readonly ResourceType<(Offer Offer, int Uses)> CouponType = new(
        "coupons",
        [
            new("code", item => item.Offer.Coupon!.Code),
            new("usage_limit", item => item.Offer.Coupon!.UsageLimit),
            new("usage_count", item => item.Uses),
            new("recipient_email", item => item.Offer.Coupon!.RecipientEmail),
            new("expires_at", item => item.Offer.Coupon!.ExpiresAt),
            .. OfferColumns.Of<(Offer Offer, int Uses)>(item => item.Offer),
        ],
        Relationship.ToOneElsewhere<(Offer Offer, int Uses)>("promotion_rule", [Rules.Name], async (item, view) =>
            await view.Reads.Offer(OfferKind.Promotion, item.Offer.Coupon!.Promotion) is { } promotion ? Rule(promotion) : null));

    /// <summary>By percentage or by amount.</summary>
    public static Resource Of(Offer promotion) =>
        (promotion.Promotion!.Percentage is null ? FixedAmounts : Percentages).Of(promotion.Id, promotion);

    /// <summary>Null for a promotion of another type.</summary>
    public static Resource? Find(ResourceType type, Offer promotion) =>
        Of(promotion) is var shown && shown.Type == type ? shown : null;

    public static Resource Rule(Offer promotion) => Rules.Of(promotion.Id, promotion);

    public static Resource Coupon(Offer coupon, int uses) => CouponType.Of(coupon.Id, (coupon, uses));

    private static IEnumerable<Column<Offer>> Columns(params IEnumerable<Column<Offer>> own) =>
    [
        new("name", offer => offer.Promotion!.Name),
        new("currency_code", offer => offer.Promotion!.Currency),
        new("starts_at", offer => offer.Promotion!.StartsAt),
        new("expires_at", offer => offer.Promotion!.ExpiresAt),
        new("disabled", offer => offer.Promotion!.Disabled),
        .. own,
        .. OfferColumns.Of<Offer>(offer => offer),
    ];

    private static IEnumerable<Relationship> Related() =>
    [
        Relationship.ToOne<Offer>("coupon_codes_promotion_rule", ["coupon_codes_promotion_rules"], (offer, _) => Rule(offer)),
        Coupons(),
    ];

    private static Relationship Coupons() => Relationship.ToManyElsewhere<Offer>("coupons", "coupons", async (promotion, view) =>
    {
        List<Resource> all = [];
        foreach (var coupon in (await view.Reads.Offers(OfferKind.Coupon)).Where(one => one.Coupon!.Promotion == promotion.Id))
            all.Add(Coupon(coupon, await view.Reads.Uses(coupon.Coupon!.Code)));
        return all;
    });
}
