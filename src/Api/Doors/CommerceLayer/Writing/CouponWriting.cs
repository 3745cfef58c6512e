using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Api.Doors.CommerceLayer.Resources;
using OrderGrains.Api.ValueKinds;
using OrderGrains.Merchants.Offers;

namespace OrderGrains.Api.Doors.CommerceLayer.Writing;

/// <summary>Coupons of promotions.</summary>
internal static class CouponWriting
{
    public static readonly WriteTable Table = new(
        "coupons",
        [
            new("code", AttributeKind.Text) { Required = true, OnlyWhenNew = true, MinLength = 8 },
            new("usage_limit", AttributeKind.Amount) { Most = int.MaxValue },
            new("recipient_email", AttributeKind.Text) { OneOf = ValueRules.Email },
            new("expires_at", AttributeKind.Time),
            .. OfferWriting.Free,
        ],
        [Promotions.CouponType.Find("promotion_rule")!]);

    /// <summary>The code must be nobody's: neither that of a coupon here nor of one that the merchant's set-up has.</summary>
    public static async Task<IResult> Create(ResourceCall call, string? _, WriteRequest write)
    {
        var code = write.Values.Name("code") ?? "";
        var rule = write.Related("promotion_rule");
        if (rule is null || await call.Reads.Offer(OfferKind.Promotion, rule) is null)
            write.Errors.Add(ValidationErrors.Blank("promotion_rule"));
        if (call.Merchant.Coupons.Any(coupon => coupon.Code == code))
            write.Errors.Add(ValidationErrors.Taken("code", code));
        var offer = OfferWriting.New(call, write, OfferId.OfCoupon(call.Request.Caller.Merchant, code));
        var terms = new CouponTerms { Code = code, Promotion = rule ?? "" };
        return await OfferWriting.Create(call, write, offer with { Coupon = Written(terms, write) }, Show(call), ("code", code));
    }

    public static Task<IResult> Update(ResourceCall call, string? id, WriteRequest write) => OfferWriting.Change(
        call, OfferKind.Coupon, id!, write, offer => offer with { Coupon = Written(offer.Coupon!, write) }, Show(call));

    private static CouponTerms Written(CouponTerms terms, WriteRequest write) => terms with
    {
        UsageLimit = write.Values.Has("usage_limit") ? (int?)write.Values.Amount("usage_limit") : terms.UsageLimit,
        RecipientEmail = write.Values.Code("recipient_email").Or(terms.RecipientEmail),
        ExpiresAt = write.Values.Time("expires_at").Or(terms.ExpiresAt),
    };

    private static Func<Offer, Task<Resource?>> Show(ResourceCall call) =>
        async offer => Promotions.Coupon(offer, await call.Reads.Uses(offer.Coupon!.Code));
}
