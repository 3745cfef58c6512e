namespace OrderGrains.Orders.Outbox;

/// <summary>Orders, as the service itself calls them.</summary>
internal interface IOrderCalls
{
    /// <exception cref="OrleansException">There is no answer.</exception>
    /// <exception cref="TimeoutException">There is no answer in time.</exception>
    Task<OrderReply> Execute(OrderKey order, OrderCommand command);
}
