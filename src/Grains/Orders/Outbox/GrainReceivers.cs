using OrderGrains.Customers;
using OrderGrains.Merchants;
using OrderGrains.Orders.Store;
using OrderGrains.Payments;

namespace OrderGrains.Orders.Outbox;

/// <summary>The grains of customers, coupons and articles, and the payment gateways.</summary>
internal sealed class GrainReceivers(IGrainFactory grains, PaymentGateways gateways) : IEffectReceivers
{
    public Task Deliver(OutboxItem item)
    {
        var effect = item.Effect;
        if (effect is { Kind: EffectKind.MoveMoney, Request: { } request })
            return MoveMoney(item.Key, request);
        if (effect is { Kind: EffectKind.UseCoupon, CouponCode: { } code })
            return grains.GetGrain<ICouponGrain>(GrainKeys.Coupon(effect.Merchant, code)).Apply(item.Id, effect);
        if (effect is { Kind: EffectKind.Restock, Sku: { } sku })
            return grains.GetGrain<IStockGrain>(GrainKeys.Stock(effect.Merchant, sku)).Apply(item.Id, effect);

        var customer = effect.CustomerId
            ?? throw new InvalidOperationException("The effect names no customer and can never be delivered.");
        return grains.GetGrain<ICustomerGrain>(GrainKeys.Customer(effect.Merchant, customer)).Apply(item.Id, effect);
    }

    /// <summary>The order takes an answer once, however often it comes; one that is not there yet the order asks for again.</summary>
    private async Task MoveMoney(OrderKey order, GatewayRequest request)
    {
        var answer = await gateways.Ask(request);
        if (answer.State == MovementState.Pending)
            return;

        var told = new SettleMovement(request.Movement, answer.State, answer.ExternalId, answer.Reason);
        var reply = await grains.GetGrain<IOrderGrain>(order.ToString()).Execute(ServiceCommands.Of(told));
        if (reply.Outcome is not (OrderOutcome.Accepted or OrderOutcome.Rejected or OrderOutcome.NotFound))
            throw new OrleansException($"Order {order} did not take the answer of its payment gateway: {reply.Outcome}.");
    }
}
