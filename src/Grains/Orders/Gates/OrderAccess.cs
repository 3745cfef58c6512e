namespace OrderGrains.Orders;

/// <summary>Who may touch an order at all, asked before any action is looked at.</summary>
public static class OrderAccess
{
    /// <summary>
    /// The refusal, or null. A Centra key or a Commerce Layer token bound to markets may not touch an order of another one (Centra page,
    /// 2.4; Commerce Layer page, A2); an order without a market is anybody's. Commerce Layer's storefront may change draft and pending orders (A3), Elastic Path's none (B3).
    /// </summary>
    public static RejectionCode? Refusal(Order order, OrderCommand command) => command switch
    {
        { Door: Door.Centra or Door.CommerceLayer, Markets: { } markets }
            when order.Market?.Number is { } number && !markets.Contains(number) => RejectionCode.WrongMarket,
        { Role: CallerRole.Storefront, Door: Door.ElasticPath } => RejectionCode.NotPermitted,
        { Role: CallerRole.Storefront, Door: Door.CommerceLayer } when !order.StatusIs(OrderStatus.Draft, OrderStatus.Pending) =>
            RejectionCode.NotPermitted,
        _ => null,
    };
}
