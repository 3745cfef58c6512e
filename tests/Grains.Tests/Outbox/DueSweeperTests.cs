using Microsoft.Extensions.Logging.Abstractions;
using OrderGrains.Orders;
using OrderGrains.Orders.Outbox;
using OrderGrains.Orders.Store;
using OrderGrains.Tests.Orders;
using OrderGrains.Tests.Orders.Grain;
using OrderGrains.Tests.Testing;

namespace OrderGrains.Tests.Outbox;

[Collection(RegistryCollection.Name)]
public sealed class DueSweeperTests(RegistryCluster cluster)
{
    private static readonly DateTimeOffset Past = DateTimeOffset.UtcNow.AddMinutes(-1);

    [Fact]
    public async Task Sweep_APaymentLinkIsOver_ExpiresOnce()
    {
        var order = await Import(new() { Id = "p-1", Method = "p-1", Source = "s-1", ExpiresAt = Past });

        await Sweep();
        await Sweep();

        var swept = await Read(order);
        Assert.Equal((PaymentStatus.Expired, 2), (swept.Payment, swept.Version));
    }

    [Fact]
    public async Task Sweep_AGatewayHasNotAnswered_AsksItAgain()
    {
        var attempt = new Movement
        {
            Id = "m-1",
            Kind = MovementKind.Authorize,
            State = MovementState.Pending,
            Amount = 5000,
            Asks = 1,
            AskAt = Past,
        };
        var order = await Stored(new() { Id = "p-1", Gateway = "g", Movements = [attempt] });

        await Sweep();

        var asked = Assert.Single((await Read(order)).Payments[0].Movements);
        Assert.Equal(2, asked.Asks);
        Assert.True(asked.AskAt > Past);
    }

    [Fact]
    public async Task Sweep_ASimulatedCourierIsToMove_TakesOneStepAtATimeAlsoAfterTheOrderWasLoadedAnew()
    {
        var id = Guid.NewGuid().ToString("N");
        var order = Samples.At(OrderStatus.Placed, PaymentStatus.Paid) with
        {
            Id = id,
            Courier = new() { StepSeconds = 3600, NextAt = Past },
        };
        await Store(order.Derived());

        await Sweep();
        await cluster.Deactivate(cluster.Grains.GetGrain<IOrderGrain>($"m/{id}"));
        await Sweep();

        var swept = await Read(id);
        Assert.Equal((FulfillmentStatus.PickedUp, 1, 2), (swept.Fulfillment, swept.Courier!.Steps, swept.Version));
        Assert.True(swept.Courier.NextAt > Past.AddMinutes(30));
    }

    [Fact]
    public async Task Load_SomethingFellDueMeanwhile_IsDoneBeforeAnythingElse()
    {
        var order = await Import(new() { Id = "p-1", Method = "p-1", Source = "s-1", ExpiresAt = Past });
        await cluster.Deactivate(cluster.Grains.GetGrain<IOrderGrain>($"m/{order}"));

        var reply = await cluster.Grains.GetGrain<IOrderGrain>($"m/{order}")
            .Execute(OrderCluster.Command(new AddComment("First")));

        Assert.Equal((PaymentStatus.Expired, 3), (reply.Order!.Payment, reply.Order.Version));
    }

    private async Task Sweep()
    {
        using var sweeper = new DueSweeper(
            cluster.Orders, new GrainCalls(cluster.Grains), TimeProvider.System, NullLogger<DueSweeper>.Instance);
        await sweeper.Sweep(CancellationToken.None);
    }

    private async Task<string> Import(OrderPayment payment)
    {
        var id = Guid.NewGuid().ToString("N");
        var order = Samples.Pending with { Id = id, Payments = [payment] };
        var reply = await cluster.Grains.GetGrain<IOrderGrain>($"m/{id}").Execute(OrderCluster.Command(new ImportOrder(order)));
        Assert.Equal(OrderOutcome.Accepted, reply.Outcome);
        return id;
    }

    /// <summary>An order as it came about here: one that is imported waits for no gateway.</summary>
    private async Task<string> Stored(OrderPayment payment)
    {
        var order = (Samples.Pending with { Id = Guid.NewGuid().ToString("N"), Payments = [payment], Version = 1 }).Derived();
        await Store(order);
        return order.Id;
    }

    private async Task Store(Order order)
    {
        var commit = new OrderCommit { Key = new(order.Merchant, order.Id), ExpectedVersion = 0, Order = order };
        Assert.Equal(CommitOutcome.Committed, (await cluster.Orders.Commit(commit, CancellationToken.None)).Outcome);
    }

    private async Task<Order> Read(string id) => (await cluster.Grains.GetGrain<IOrderGrain>($"m/{id}").Read()).Order!;
}
