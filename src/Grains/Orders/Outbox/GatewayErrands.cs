using OrderGrains.Payments;

namespace OrderGrains.Orders.Outbox;

/// <summary>Takes what an order asks to its payment gateway, and the answer back.</summary>
internal sealed class GatewayErrands(PaymentGateways gateways, IOrderCalls orders)
{
    /// <summary>The order takes an answer once, however often it comes; one that is not there yet the order asks for again.</summary>
    /// <exception cref="OrleansException">The order did not take the answer.</exception>
    public async Task Run(OrderKey order, GatewayRequest request)
    {
        var answer = await gateways.Ask(request);
        if (answer.State == MovementState.Pending)
            return;

        var told = new SettleMovement(request.Movement, answer.State, answer.ExternalId, answer.Reason);
        var reply = await orders.Tell(order, ServiceCommands.Of(told));
        if (reply.Outcome is not (OrderOutcome.Accepted or OrderOutcome.Rejected or OrderOutcome.NotFound))
            throw new OrleansException($"Order {order} did not take the answer of its payment gateway: {reply.Outcome}.");
    }
}
