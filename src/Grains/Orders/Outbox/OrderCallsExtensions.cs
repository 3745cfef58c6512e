namespace OrderGrains.Orders.Outbox;

internal static class OrderCallsExtensions
{
    /// <summary>
    /// Tells an order something. One that another node has changed meanwhile finds out by the first call, and is loaded anew by the
    /// second: otherwise each of several nodes could fail in turn, as rarely as they try.
    /// </summary>
    /// <inheritdoc cref="IOrderCalls.Execute"/>
    public static async Task<OrderReply> Tell(this IOrderCalls orders, OrderKey order, OrderCommand command)
    {
        var reply = await orders.Execute(order, command);
        return reply.Outcome == OrderOutcome.Unavailable ? await orders.Execute(order, command) : reply;
    }
}
