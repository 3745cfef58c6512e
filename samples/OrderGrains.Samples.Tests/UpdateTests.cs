using OrderGrains.Orders;
using OrderGrains.Testing;

namespace OrderGrains.Samples.Tests;

/// <summary>An order on one silo, its updates and refusals.</summary>
public sealed class UpdateTests
{
    [Fact]
    public async Task Execute_AnUpdate_IsTheNextVersion()
    {
        await using var cluster = await OrderGrainsTestCluster.Start();
        var order = await cluster.CreateOrder();

        var reply = await order.Execute(cluster.Command(new EditReferences { Reference = "A-1" }));

        Assert.Equal((OrderOutcome.Accepted, 2L, "A-1"), (reply.Outcome, reply.Order!.Version, reply.Order.Reference));
    }

    [Fact]
    public async Task Execute_WhatTheLifecycleForbids_IsRefused()
    {
        await using var cluster = await OrderGrainsTestCluster.Start();
        var order = await cluster.CreateOrder();
        await order.Execute(cluster.Command(new CancelOrder()));

        var reply = await order.Execute(cluster.Command(new ShipItems()));

        Assert.Equal((OrderOutcome.Rejected, RejectionCode.IllegalTransition), (reply.Outcome, reply.Rejection!.Code));
    }

    [Fact]
    public async Task Execute_FiftyAtOnce_EachHasAVersionOfItsOwn()
    {
        await using var cluster = await OrderGrainsTestCluster.Start();
        var order = await cluster.CreateOrder();
        var commands = Enumerable.Range(0, 50).Select(i => cluster.Command(new EditReferences { Reference = $"{i}" }));

        var replies = await Task.WhenAll(commands.Select(order.Execute));

        Assert.Equal(Enumerable.Range(2, 50).Select(i => (long)i), replies.Select(reply => reply.Order!.Version).Order());
    }
}
