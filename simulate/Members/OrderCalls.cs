using OrderGrains.Orders;
using OrderGrains.Orders.Outbox;

namespace OrderGrains.Simulate.Members;

/// <summary>Orders as a silo itself calls them, wherever they are.</summary>
internal sealed class OrderCalls(Cluster cluster, Member from) : IOrderCalls
{
    public Task<OrderReply> Execute(OrderKey order, OrderCommand command) =>
        cluster.Call(from, order, keeper => keeper.Execute(command));
}
