using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Api.Doors.CommerceLayer.Resources;
using OrderGrains.Api.ValueKinds;
using OrderGrains.Merchants.Offers;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Writing;

/// <summary>Promotions by percentage and by amount, and the rule that lets coupons apply one.</summary>
internal static class PromotionWriting
{
    private const string Percentage = "percentage";
    private const string Amount = "fixed_amount_cents";

    public static readonly WriteTable Percentages = Table(
        Promotions.Percentages, new WritableAttribute(Percentage, AttributeKind.Amount) { Required = true, Most = 100 });

    public static readonly WriteTable FixedAmounts = Table(
        Promotions.FixedAmounts, new WritableAttribute(Amount, AttributeKind.Amount) { Required = true, Most = Amounts.Max - 1 });

    public static readonly WriteTable Rules = new("coupon_codes_promotion_rules", [], [Promotions.Rules.Find("promotion")!]);

    public static Task<IResult> Create(ResourceType type, ResourceCall call, WriteRequest write)
    {
        var offer = OfferWriting.New(call, write, PartWriting.NewId(call));
        var promotion = new Promotion { Name = write.Values.Name("name") ?? "", StartsAt = offer.CreatedAt, ExpiresAt = offer.CreatedAt };
        return OfferWriting.Create(
            call, write, offer with { Promotion = Written(promotion, write) }, Show(type), ("name", promotion.Name));
    }

    public static Task<IResult> Update(ResourceType type, ResourceCall call, string id, WriteRequest write) => OfferWriting.Change(
        call, OfferKind.Promotion, id, write, offer => offer with { Promotion = Written(offer.Promotion!, write) }, Show(type));

    /// <summary>Each promotion has its rule; what is created is there already.</summary>
    public static async Task<IResult> CreateRule(ResourceCall call, string? _, WriteRequest write)
    {
        if (write.Related("promotion") is { } id && await call.Reads.Offer(OfferKind.Promotion, id) is { } promotion)
            return await Responses.Created(Promotions.Rule(promotion), write.View, call.Context);
        write.Errors.Add(ValidationErrors.Blank("promotion"));
        return write.Refuse();
    }

    private static Promotion Written(Promotion promotion, WriteRequest write)
    {
        var values = write.Values;
        var written = promotion with
        {
            Name = values.Name("name") ?? promotion.Name,
            Currency = values.Code("currency_code").Or(promotion.Currency),
            StartsAt = values.Time("starts_at").Value ?? promotion.StartsAt,
            ExpiresAt = values.Time("expires_at").Value ?? promotion.ExpiresAt,
            Disabled = !values.IsTriggered("_enable") && (values.IsTriggered("_disable") || promotion.Disabled),
            Percentage = values.Amount(Percentage) ?? promotion.Percentage,
            Amount = values.Amount(Amount) ?? promotion.Amount,
        };
        if (written is { Amount: not null, Currency: null })
            write.Errors.Add(ValidationErrors.Blank("currency_code"));
        if (written.ExpiresAt <= written.StartsAt)
            write.Errors.Add(ValidationErrors.Invalid("expires_at"));
        return written;
    }

    private static Func<Offer, Task<Resource?>> Show(ResourceType type) =>
        offer => Task.FromResult(Promotions.Find(type, offer));

    private static WriteTable Table(ResourceType type, WritableAttribute reduction) => new(
        type.Name,
        [
            new("name", AttributeKind.Text) { Required = true },
            new("currency_code", AttributeKind.Text) { OneOf = ValueRules.Currency },
            new("starts_at", AttributeKind.Time) { Required = true },
            new("expires_at", AttributeKind.Time) { Required = true },
            reduction,
            new("_enable", AttributeKind.Trigger),
            new("_disable", AttributeKind.Trigger),
            .. OfferWriting.Free,
        ],
        []);
}
