using OrderGrains.Orders;
using OrderGrains.Values;
using static OrderGrains.Tests.Orders.Grain.OrderCluster;

namespace OrderGrains.Tests.Orders.Grain;

public sealed class OrderGrainTests(OrderCluster cluster) : IClassFixture<OrderCluster>
{
    [Fact]
    public async Task Execute_UnknownOrder_IsNotFound()
    {
        var reply = await cluster.Grain(new("demo", "nobody")).Execute(Command(Reference("x")));

        Assert.Equal(OrderOutcome.NotFound, reply.Outcome);
    }

    [Fact]
    public async Task Execute_CreateTwice_SecondIsRefused()
    {
        var key = await cluster.Create();
        var order = (await cluster.Grain(key).Read()).Order!;

        var reply = await cluster.Grain(key).Execute(Command(new ImportOrder(order)));

        Assert.Equal(OrderOutcome.AlreadyExists, reply.Outcome);
    }

    [Theory]
    [InlineData(false, "x")]
    [InlineData(true, "y")]
    public async Task Execute_Fleeting_LeavesNothingInMemory(bool fleeting, string seen)
    {
        var key = await cluster.Create();
        await cluster.Grain(key).Execute(Command(Reference("x")) with { Fleeting = fleeting });
        cluster.Store.Intrude(key, order => order with { Reference = "y" });

        Assert.Equal(seen, (await cluster.Grain(key).Read()).Order!.Reference);
    }

    [Fact]
    public async Task Execute_ClockSetBack_NeverMakesTheOrderOlder()
    {
        var key = await cluster.Create();
        await cluster.Deactivate(key);
        var ahead = DateTimeOffset.UtcNow.AddDays(1);
        cluster.Store.Intrude(key, order => order with { UpdatedAt = ahead });

        var reply = await cluster.Grain(key).Execute(Command(Reference("later")));

        Assert.Equal((OrderOutcome.Accepted, ahead), (reply.Outcome, reply.Order!.UpdatedAt));
    }

    [Fact]
    public async Task Execute_64ConcurrentDifferentFields_AllPresentAndVersionsDense()
    {
        var key = await cluster.Create();

        var replies = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => cluster.Grain(key).Execute(
            Command(new EditAttributes { Attributes = new ValueMap<string?>([new($"field_{i}", "set")]) }))));

        Assert.All(replies, reply => Assert.Equal(OrderOutcome.Accepted, reply.Outcome));
        Assert.Equal(Enumerable.Range(2, 64), replies.Select(reply => (int)reply.Order!.Version).Order());
        var order = (await cluster.Grain(key).Read()).Order!;
        Assert.Equal(65, order.Version);
        Assert.Equal(64, order.Attributes.Count);
    }

    [Fact]
    public async Task Execute_Repeat_ChangesNothing()
    {
        var key = await cluster.Create();
        var first = await cluster.Grain(key).Execute(Command(new CancelOrder()));

        var again = await cluster.Grain(key).Execute(Command(new CancelOrder()));

        Assert.Equal(OrderOutcome.Accepted, again.Outcome);
        Assert.Equal(first.Order!.Version, again.Order!.Version);
        Assert.Equal(first.Order.UpdatedAt, again.Order.UpdatedAt);
    }

    [Fact]
    public async Task Execute_IllegalTransition_IsRejectedAndChangesNothing()
    {
        var key = await cluster.Create();
        await cluster.Grain(key).Execute(Command(new CancelOrder()));
        var before = (await cluster.Grain(key).Read()).Order;

        var reply = await cluster.Grain(key).Execute(Command(Reference("lost"), new ShipItems()));

        Assert.Equal(OrderOutcome.Rejected, reply.Outcome);
        Assert.Equal(RejectionCode.IllegalTransition, reply.Rejection!.Code);
        Assert.Equal(before, (await cluster.Grain(key).Read()).Order);
    }

    [Fact]
    public async Task Execute_OtherExpectedVersion_IsAMismatchAndChangesNothing()
    {
        var key = await cluster.Create();

        var reply = await cluster.Grain(key).Execute(Command(Reference("x")) with { ExpectedVersions = [7] });

        Assert.Equal(OrderOutcome.VersionMismatch, reply.Outcome);
        Assert.Equal(1, reply.Order!.Version);
        Assert.Null((await cluster.Grain(key).Read()).Order!.Reference);
    }

    [Fact]
    public async Task History_AfterUpdates_NamesWhoChangedWhatFromWhatToWhat()
    {
        var key = await cluster.Create();
        await cluster.Grain(key).Execute(Command(Reference("a")));
        await cluster.Grain(key).Execute(Command(Reference("b")));

        var history = await cluster.Grain(key).History(2, 10);

        var entry = Assert.Single(history!.Items);
        Assert.Equal((3, "test", Door.Manage), (entry.Version, entry.Actor, entry.Door));
        Assert.Equal(new HistoryChange("reference", new JsonText("\"a\""), new JsonText("\"b\"")), Assert.Single(entry.Changes));
    }
}
