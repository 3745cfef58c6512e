using OrderGrains.Customers;

namespace OrderGrains.Orders;

/// <summary>What gateways are to be asked for once a change is durable.</summary>
internal static class GatewayCalls
{
    /// <summary>One for each movement that was begun or is asked for again.</summary>
    public static IEnumerable<OrderEffect> Between(Order before, Order after) =>
        after.Payments == before.Payments ? [] : Begun(before, after);

    private static IEnumerable<OrderEffect> Begun(Order before, Order after)
    {
        var asks = before.Movements.ToDictionary(entry => entry.Movement.Id, entry => entry.Movement.Asks);
        foreach (var (payment, movement) in after.Movements)
        {
            if (movement.IsAwaited && payment.AskedGateway is { } gateway && movement.Asks > asks.GetValueOrDefault(movement.Id))
                yield return Call(after, gateway, payment, movement);
        }
    }

    private static OrderEffect Call(Order order, string gateway, OrderPayment payment, Movement movement) => new()
    {
        Kind = EffectKind.MoveMoney,
        Merchant = order.Merchant,
        OrderId = order.Id,
        Request = new()
        {
            Gateway = gateway,
            Merchant = order.Merchant,
            OrderId = order.Id,
            Movement = movement.Id,
            Kind = movement.Kind,
            Amount = movement.Amount,
            Currency = order.Currency,
            Source = payment.Source,
            Parent = movement.Parent,
            ParentExternalId = payment.Movements.FirstOrDefault(parent => parent.Id == movement.Parent)?.ExternalId,
            Withdraw = movement.Withdrawn,
            Asks = movement.Asks,
        },
    };
}
