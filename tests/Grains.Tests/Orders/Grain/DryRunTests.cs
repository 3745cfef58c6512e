using OrderGrains.Orders;
using OrderGrains.Testing;
using OrderGrains.Tests.Testing;
using static OrderGrains.Tests.Orders.Grain.OrderCluster;

namespace OrderGrains.Tests.Orders.Grain;

/// <summary>A dry run tells what would happen, and nothing does.</summary>
public sealed class DryRunTests(OrderCluster cluster) : IClassFixture<OrderCluster>
{
    [Fact]
    public async Task DryRun_Accepted_TellsTheOrderAndTheEventsAndWritesNothing()
    {
        var key = await cluster.Create();
        var commits = cluster.Faults.Commits;
        var dry = Command(Reference("a"), new CancelOrder("Lost")) with { DryRun = true, IdempotencyKey = Ids.Key("k", "f") };

        var reply = await cluster.Grain(key).Execute(dry);

        Assert.Equal((OrderOutcome.Accepted, 1L), (reply.Outcome, reply.Order!.Version));
        var (after, events) = reply.Preview!;
        Assert.Equal((2L, "a", OrderStatus.Cancelled), (after.Version, after.Reference, after.Status));
        Assert.Equal([("referencesEdited", 2L), ("cancelled", 2L)], events.Select(e => (e.Event, e.Version)));
        Assert.Equal(commits, cluster.Faults.Commits);
        Assert.Equal(reply.Order, (await cluster.Grain(key).Read()).Order);
    }

    [Fact]
    public async Task DryRun_WithAKey_NeitherReplaysNorIsReplayed()
    {
        var key = await cluster.Create();
        var keyed = Command(Reference("a")) with { IdempotencyKey = Ids.Key("k1", "f") };
        await cluster.Grain(key).Execute(keyed with { CommandId = Guid.NewGuid(), DryRun = true });

        var done = await cluster.Grain(key).Execute(keyed);
        var dry = await cluster.Grain(key).Execute(keyed with { CommandId = Guid.NewGuid(), DryRun = true });

        Assert.Equal((false, 2L), (done.Replayed, done.Order!.Version));
        Assert.Equal((false, 0), (dry.Replayed, dry.Preview!.Events.Count));
    }

    [Fact]
    public async Task DryRun_OnAnUpdateThatIsNotMade_TellsNothingOfIt()
    {
        var key = await cluster.Create();
        cluster.Faults.Hold();
        cluster.Faults.Fail(StoreFault.BeforeWrite);
        var update = await cluster.Send(key, Command(Reference("a")));
        var dry = await cluster.Send(key, Command(new AddComment("b")) with { DryRun = true });
        cluster.Faults.Release();

        Assert.Equal(OrderOutcome.Unavailable, (await update).Outcome);
        Assert.Equal((OrderOutcome.Unavailable, null), ((await dry).Outcome, (await dry).Preview));
    }

    [Fact]
    public async Task DryRun_OnAnUpdateUnderWay_RestsOnIt()
    {
        var key = await cluster.Create();
        cluster.Faults.Hold();
        var update = await cluster.Send(key, Command(Reference("a")));
        var dry = await cluster.Send(key, Command(new AddComment("b")) with { DryRun = true });
        cluster.Faults.Release();

        Assert.Equal(OrderOutcome.Accepted, (await update).Outcome);
        Assert.Equal((2L, 3L, "a"), ((await dry).Order!.Version, (await dry).Preview!.Order.Version, (await dry).Preview!.Order.Reference));
    }

    [Fact]
    public async Task DryRun_WithoutTheLease_IsConfirmedByTheStore()
    {
        var key = await cluster.Create();
        cluster.Store.Intrude(key, order => order with { Reference = "theirs" });
        cluster.Lease.Held = false;
        try
        {
            var reply = await cluster.Grain(key).Execute(Command(Reference("a")) with { DryRun = true });

            Assert.Equal(OrderOutcome.Unavailable, reply.Outcome);
        }
        finally
        {
            cluster.Lease.Held = true;
        }
    }

    [Fact]
    public async Task DryRun_OfATakenName_IsRefused()
    {
        var (first, second) = (await cluster.Create(), await cluster.Create());
        var order = (await cluster.Grain(first).Read()).Order! with { Number = 4711 };
        await cluster.Grain(first).Execute(Command(new ImportOrder(order, Replace: true)));
        var other = (await cluster.Grain(second).Read()).Order! with { Number = 4711 };

        var reply = await cluster.Grain(second).Execute(Command(new ImportOrder(other, Replace: true)) with { DryRun = true });

        Assert.Equal((OrderOutcome.NameTaken, first.OrderId), (reply.Outcome, reply.Taken?.OrderId));
    }
}
