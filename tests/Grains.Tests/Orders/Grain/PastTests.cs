using OrderGrains.Orders;
using static OrderGrains.Tests.Orders.Grain.OrderCluster;

namespace OrderGrains.Tests.Orders.Grain;

/// <summary>Orders as they were.</summary>
public sealed class PastTests(OrderCluster cluster) : IClassFixture<OrderCluster>
{
    [Fact]
    public async Task ReadAsOf_EachVersionAndItsTime_IsWhatWasAnswered()
    {
        var key = await cluster.Create();
        List<Order> orders = [(await cluster.Grain(key).Read()).Order!];
        for (var i = 0; i < 5; i++)
            orders.Add((await cluster.Grain(key).Execute(Command(Reference($"R-{i}")))).Order!);

        foreach (var order in orders)
        {
            Assert.Equal(order, (await cluster.Grain(key).ReadAsOf(new(order.Version))).Order);
            var last = orders.Last(later => later.UpdatedAt <= order.UpdatedAt);
            Assert.Equal(last, (await cluster.Grain(key).ReadAsOf(new(At: order.UpdatedAt))).Order);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(long.MaxValue)]
    public async Task ReadAsOf_AVersionThatNeverWas_IsNotFound(long version)
    {
        var key = await cluster.Create();

        Assert.Equal(OrderOutcome.NotFound, (await cluster.Grain(key).ReadAsOf(new(version))).Outcome);
    }

    [Fact]
    public async Task ReadAsOf_ATimeBeforeTheOrder_IsNotFound()
    {
        var key = await cluster.Create();

        Assert.Equal(OrderOutcome.NotFound, (await cluster.Grain(key).ReadAsOf(new(At: DateTimeOffset.UnixEpoch))).Outcome);
    }

    [Fact]
    public async Task ReadAsOf_AnOrderOfAnotherMarket_IsNotFound()
    {
        var key = await cluster.Create();
        var order = (await cluster.Grain(key).Read()).Order! with { Market = new() { Id = "m", Number = 7 } };
        await cluster.Grain(key).Execute(Command(new ImportOrder(order, Replace: true)));

        Assert.Equal(OrderOutcome.NotFound, (await cluster.Grain(key).ReadAsOf(new(1), [8])).Outcome);
        Assert.Equal(OrderOutcome.Accepted, (await cluster.Grain(key).ReadAsOf(new(1), [7])).Outcome);
    }
}
