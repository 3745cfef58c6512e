namespace OrderGrains.Orders.Outbox;

/// <summary>Orders are grains.</summary>
internal sealed class GrainCalls(IGrainFactory grains) : IOrderCalls
{
    public Task<OrderReply> Execute(OrderKey order, OrderCommand command) =>
        grains.GetGrain<IOrderGrain>(order.ToString()).Execute(command);
}
