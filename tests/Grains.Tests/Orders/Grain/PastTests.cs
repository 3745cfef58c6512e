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

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public async Task ReadAsOf_WhatDroppedEventsToldOf_IsGone(long dropped)
    {
        var key = await cluster.Create();
        List<Order> orders = [(await cluster.Grain(key).Read()).Order!];
        for (var i = 0; i < 3; i++)
            orders.Add((await cluster.Grain(key).Execute(Command(Reference($"R-{i}")))).Order!);
        cluster.Store.Drop(key, dropped);

        foreach (var order in orders)
        {
            var isThere = order.Version > dropped || order.Version == orders.Count;
            var reply = await cluster.Grain(key).ReadAsOf(new(order.Version));
            Assert.Equal(isThere ? OrderOutcome.Accepted : OrderOutcome.Gone, reply.Outcome);
            Assert.Equal(isThere ? order : null, reply.Order);
        }

        Assert.Equal(OrderOutcome.Gone, (await cluster.Grain(key).ReadAsOf(new(At: DateTimeOffset.UnixEpoch))).Outcome);
        Assert.Equal(orders[^1], (await cluster.Grain(key).ReadAsOf(new(At: DateTimeOffset.MaxValue))).Order);
        Assert.Equal(OrderOutcome.NotFound, (await cluster.Grain(key).ReadAsOf(new(5))).Outcome);
    }

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(2, 0, 2L)]
    [InlineData(2, 1, 2L)]
    [InlineData(2, 2, null)]
    [InlineData(4, 0, 4L)]
    [InlineData(4, 4, null)]
    public async Task History_OfDroppedEvents_SaysUpToWhichVersion(long dropped, long after, long? expected)
    {
        var key = await cluster.Create();
        for (var i = 0; i < 3; i++)
            await cluster.Grain(key).Execute(Command(Reference($"R-{i}")));
        cluster.Store.Drop(key, dropped);

        var page = await cluster.Grain(key).History(after, 10);

        Assert.Equal(expected, page!.DroppedUpTo);
        Assert.Equal(4 - Math.Max(dropped, after), page.Items.Count);
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
