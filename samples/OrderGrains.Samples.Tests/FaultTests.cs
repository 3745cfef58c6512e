using OrderGrains.Orders;
using OrderGrains.Testing;

namespace OrderGrains.Samples.Tests;

/// <summary>What callers see when the store or a silo fails.</summary>
public sealed class FaultTests
{
    [Fact]
    public async Task Execute_TheAnswerWasLost_ARetryOfTheCommandIsNotDoneTwice()
    {
        await using var cluster = await OrderGrainsTestCluster.Start();
        var order = await cluster.CreateOrder();
        var command = cluster.Command(new AddComment("once"));
        cluster.Faults.Fail(StoreFault.AnswerLost);

        Assert.Equal(OrderOutcome.Unknown, (await order.Execute(command)).Outcome);
        await cluster.Deactivate(order);

        Assert.Equal(2, (await order.Execute(command with { Repeated = true })).Order!.Version);
    }

    [Fact]
    public async Task Execute_TheStoreRefuses_NothingIsDoneAndARetryWorks()
    {
        await using var cluster = await OrderGrainsTestCluster.Start();
        var order = await cluster.CreateOrder();
        cluster.Faults.Fail(StoreFault.BeforeWrite);

        Assert.Equal(OrderOutcome.Unavailable, (await order.Execute(cluster.Command(new CancelOrder()))).Outcome);
        await cluster.Deactivate(order);

        Assert.Equal(OrderStatus.Placed, (await order.Read()).Order!.Status);
    }

    [Fact]
    public async Task Read_WhileACommitIsHeld_ShowsWhatIsDurable()
    {
        await using var cluster = await OrderGrainsTestCluster.Start();
        var order = await cluster.CreateOrder();
        cluster.Faults.Hold();
        var update = order.Execute(cluster.Command(new EditReferences { Reference = "new" }));
        await cluster.Faults.Arrived;

        Assert.Null((await order.Read()).Order!.Reference);
        cluster.Faults.Release();
        Assert.Equal("new", (await update).Order!.Reference);
    }

    [Fact]
    public async Task Read_ItsSiloWasKilled_AnotherSiloAnswersWithWhatWasAcknowledged()
    {
        await using var cluster = await OrderGrainsTestCluster.Start(new() { Silos = 2, Store = TestStore.Sqlite });
        var orders = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => cluster.CreateOrder()));
        await Task.WhenAll(orders.Select(order => order.Execute(cluster.Command(new CancelOrder()))));

        await cluster.KillSilo();

        foreach (var order in orders)
            Assert.Equal(OrderStatus.Cancelled, (await order.Read()).Order!.Status);
    }
}
