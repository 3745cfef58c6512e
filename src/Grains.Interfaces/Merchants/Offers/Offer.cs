using System.Text.Json.Serialization;
using OrderGrains.Values;

namespace OrderGrains.Merchants.Offers;

/// <summary>
/// Something that a merchant offers beside its articles and has created through a door: a promotion, a coupon of one, an option of
/// articles or a gift card. Exactly one of the four is set.
/// </summary>
[GenerateSerializer, Immutable, Alias("og.offer")]
public sealed record Offer
{
    [Id(0)] public required string Id { get; init; }
    [Id(1)] public Promotion? Promotion { get; init; }
    [Id(2)] public CouponTerms? Coupon { get; init; }
    [Id(3)] public SkuOption? SkuOption { get; init; }
    [Id(4)] public GiftCardTerms? GiftCard { get; init; }
    [Id(5)] public string? Reference { get; init; }

    /// <summary>One JSON object.</summary>
    [Id(6)] public JsonText? Metadata { get; init; }

    [Id(7)] public DateTimeOffset CreatedAt { get; init; }
    [Id(8)] public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Which of the four it is.</summary>
    [JsonIgnore]
    public OfferKind Kind => Promotion is not null ? OfferKind.Promotion
        : Coupon is not null ? OfferKind.Coupon
        : SkuOption is not null ? OfferKind.SkuOption
        : OfferKind.GiftCard;
}
