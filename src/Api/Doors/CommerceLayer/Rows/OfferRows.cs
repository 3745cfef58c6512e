using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Api.Doors.CommerceLayer.Resources;
using OrderGrains.Api.Doors.CommerceLayer.Writing;
using OrderGrains.Merchants.Offers;

namespace OrderGrains.Api.Doors.CommerceLayer.Rows;

/// <summary>What the merchant offers beside its articles. A sales channel uses coupons and gift cards by their codes alone.</summary>
internal static class OfferRows
{
    public static readonly IReadOnlyList<ResourceRow> All =
    [
        Promotion(Promotions.Percentages, PromotionWriting.Percentages),
        Promotion(Promotions.FixedAmounts, PromotionWriting.FixedAmounts),
        new(Promotions.Rules, async (call, id) =>
            Found.Of(await call.Reads.Offer(OfferKind.Promotion, id) is { } promotion ? Promotions.Rule(promotion) : null))
        {
            List = async (call, query, view) =>
                await ResourceList.Page([.. (await call.Reads.Offers(OfferKind.Promotion)).Select(Promotions.Rule)], query, view),
            Create = new(PromotionWriting.Rules, PromotionWriting.CreateRule),
        },
        Of(Promotions.CouponType, OfferKind.Coupon, async (call, offer) =>
            Promotions.Coupon(offer, await call.Reads.Uses(offer.Coupon!.Code))) with
        {
            Create = new(CouponWriting.Table, CouponWriting.Create),
            Update = new(CouponWriting.Table, CouponWriting.Update),
        },
        Of(GiftCards.Type, OfferKind.GiftCard, async (call, offer) =>
            await call.Reads.GiftCard(offer.GiftCard!.Code) is { } card ? GiftCards.Of(offer, card) : null) with
        {
            Create = new(GiftCardWriting.Table, GiftCardWriting.Create),
            Update = new(GiftCardWriting.Table, GiftCardWriting.Update),
            Delete = null,
        },
        Of(SkuOptions.Type, OfferKind.SkuOption, (_, offer) => Task.FromResult<Resource?>(SkuOptions.Of(offer))) with
        {
            Channels = ResourceCalls.Retrieve | ResourceCalls.List,
            Create = new(SkuOptionWriting.Table, SkuOptionWriting.Create),
            Update = new(SkuOptionWriting.Table, SkuOptionWriting.Update),
        },
    ];

    private static ResourceRow Promotion(ResourceType type, WriteTable table) => Of(type, OfferKind.Promotion, (_, offer) =>
        Task.FromResult(Promotions.Find(type, offer))) with
    {
        Create = new(table, (call, _, write) => PromotionWriting.Create(type, call, write)),
        Update = new(table, (call, id, write) => PromotionWriting.Update(type, call, id!, write)),
    };

    private static ResourceRow Of(ResourceType type, OfferKind kind, Func<ResourceCall, Offer, Task<Resource?>> show) =>
        new(type, async (call, id) => Found.Of(await call.Reads.Offer(kind, id) is { } offer ? await show(call, offer) : null))
        {
            List = async (call, query, view) =>
            {
                List<Resource> all = [];
                foreach (var offer in await call.Reads.Offers(kind))
                {
                    if (await show(call, offer) is { } resource)
                        all.Add(resource);
                }

                return await ResourceList.Page(all, query, view);
            },
            Delete = (call, id) => OfferWriting.Delete(call, kind, id),
        };
}
