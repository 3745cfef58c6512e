using OrderGrains.Orders;
using OrderGrains.Orders.Outbox;

namespace OrderGrains.Tests.Outbox;

public sealed class OrderCallsTests
{
    [Theory]
    [InlineData(OrderOutcome.Unavailable, 2)]
    [InlineData(OrderOutcome.Unknown, 1)]
    [InlineData(OrderOutcome.Rejected, 1)]
    [InlineData(OrderOutcome.Accepted, 1)]
    public async Task Tell_TheFirstCallEndsSo_CallsAgainOnlyWhoIsLoadedAnewByThat(OrderOutcome first, int calls)
    {
        var orders = new Orders(first);

        var reply = await orders.Tell(new("m", "o"), ServiceCommands.Of());

        Assert.Equal(calls, orders.Calls);
        Assert.Equal(calls == 1 ? first : OrderOutcome.Accepted, reply.Outcome);
    }

    private sealed class Orders(OrderOutcome first) : IOrderCalls
    {
        public int Calls { get; private set; }

        public Task<OrderReply> Execute(OrderKey order, OrderCommand command) =>
            Task.FromResult(new OrderReply { Outcome = ++Calls == 1 ? first : OrderOutcome.Accepted });
    }
}
