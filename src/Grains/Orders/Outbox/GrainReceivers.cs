using OrderGrains.Customers;
using OrderGrains.Merchants;
using OrderGrains.Orders.Store;
using OrderGrains.Payments;

namespace OrderGrains.Orders.Outbox;

/// <summary>The grains of customers, coupons, articles and gift cards, and the payment gateways.</summary>
internal sealed class GrainReceivers(IGrainFactory grains, GatewayErrands errands) : IEffectReceivers
{
    public Task Deliver(OutboxItem item)
    {
        var effect = item.Effect;
        if (effect is { Kind: EffectKind.MoveMoney, Request: { } request })
            return errands.Run(item.Key, request);
        if (effect is { Kind: EffectKind.UseCoupon or EffectKind.ReturnCoupon, CouponCode: { } code })
            return grains.GetGrain<ICouponGrain>(GrainKeys.Coupon(effect.Merchant, code)).Apply(item.Id, effect);
        if (effect is { Kind: EffectKind.Restock or EffectKind.TakeStock or EffectKind.ReturnStock, Sku: { } sku })
            return grains.GetGrain<IStockGrain>(GrainKeys.Stock(effect.Merchant, sku)).Apply(item.Id, effect);
        if (effect is { Kind: EffectKind.ChargeGiftCard or EffectKind.RefundGiftCard, GiftCardCode: { } card })
            return grains.GetGrain<IGiftCardGrain>(GrainKeys.GiftCard(effect.Merchant, card)).Apply(item.Id, effect);

        var customer = effect.CustomerId
            ?? throw new InvalidOperationException("The effect names no customer and can never be delivered.");
        return grains.GetGrain<ICustomerGrain>(GrainKeys.Customer(effect.Merchant, customer)).Apply(item.Id, effect);
    }
}
