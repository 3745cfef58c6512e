using OrderGrains.Demo;
using OrderGrains.Orders;
using OrderGrains.Tests.Testing;

namespace OrderGrains.Tests.Demo;

/// <summary>Has a cluster of its own, since the demonstration's names are fixed.</summary>
public sealed class DemoGrainTests : IAsyncLifetime
{
    private readonly RegistryCluster _cluster = new();

    private IDemoGrain Demo => _cluster.Grains.GetGrain<IDemoGrain>(GrainKeys.Demo);

    private IOrderGrain Order => _cluster.Grains.GetGrain<IOrderGrain>("demo/MSP12346");

    public Task InitializeAsync() => _cluster.InitializeAsync();

    public Task DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task Seed_EmptyStore_WritesEveryOrder()
    {
        await Demo.Seed();

        foreach (var demo in DemoData.Orders)
        {
            var reply = await _cluster.Grains.GetGrain<IOrderGrain>($"demo/{demo.Id}").Read();
            Assert.Equal((OrderOutcome.Accepted, 1), (reply.Outcome, reply.Order!.Version));
        }
    }

    [Fact]
    public async Task Seed_Again_LeavesAChangedOrder()
    {
        await Demo.Seed();
        await Cancel();
        await Demo.Seed();

        var order = (await Order.Read()).Order!;
        Assert.Equal((OrderStatus.Cancelled, 2), (order.Status, order.Version));
    }

    [Fact]
    public async Task Reset_AfterAChange_PutsTheOrderBackInANewVersion()
    {
        await Demo.Seed();
        await Cancel();
        await Demo.Reset();

        var order = (await Order.Read()).Order!;
        Assert.Equal((OrderStatus.Placed, PaymentStatus.Unpaid, 3), (order.Status, order.Payment, order.Version));
        var last = (await Order.History(2, 10))!.Items[^1];
        Assert.Equal(("demo", Door.Manage), (last.Actor, last.Door));
    }

    private async Task Cancel()
    {
        var reply = await Order.Execute(new()
        {
            CommandId = Guid.NewGuid(),
            Door = Door.MultiSafepay,
            Actor = "demo-key",
            Actions = [new CancelOrder()],
        });
        Assert.Equal(OrderOutcome.Accepted, reply.Outcome);
    }
}
