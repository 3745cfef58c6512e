using OrderGrains.Orders;
using OrderGrains.Tests.Testing;
using static OrderGrains.Tests.Orders.Grain.OrderCluster;

namespace OrderGrains.Tests.Orders.Grain;

public sealed class IdempotencyTests(OrderCluster cluster) : IClassFixture<OrderCluster>
{
    [Fact]
    public async Task Execute_SameKeySameRequest_ReplaysTheOrderAsItWasThen()
    {
        var key = await cluster.Create();
        var first = await Keyed(key, "k", "body", new AddComment("one"));
        await cluster.Grain(key).Execute(Command(new AddComment("two")));
        await cluster.Grain(key).Execute(Command(Reference("later"), new CancelOrder()));

        var replay = await Keyed(key, "k", "body", new AddComment("one"));

        Assert.False(first.Replayed);
        Assert.True(replay.Replayed);
        Assert.Equal(first.Order, replay.Order);
        Assert.Equal(4, (await cluster.Grain(key).Read()).Order!.Version);
    }

    [Fact]
    public async Task Execute_SameKeyAfterReactivation_Replays()
    {
        var key = await cluster.Create();
        var first = await Keyed(key, "k", "body", new AddComment("one"));
        await cluster.Grain(key).Execute(Command(new AddComment("two")));
        await cluster.Deactivate(key);

        var replay = await Keyed(key, "k", "body", new AddComment("one"));

        Assert.True(replay.Replayed);
        Assert.Equal(first.Order, replay.Order);
    }

    [Fact]
    public async Task Execute_SameKeyOtherRequest_IsRefused()
    {
        var key = await cluster.Create();
        await Keyed(key, "k", "body", Reference("one"));

        var reply = await Keyed(key, "k", "other body", Reference("two"));

        Assert.Equal(OrderOutcome.KeyReused, reply.Outcome);
        Assert.Equal("one", (await cluster.Grain(key).Read()).Order!.Reference);
    }

    [Fact]
    public async Task Execute_ConcurrentDuplicates_TakeEffectOnce()
    {
        var key = await cluster.Create();

        var replies = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Keyed(key, "k", "body", new AddComment("once"))));

        Assert.Single(replies, reply => !reply.Replayed);
        Assert.All(replies, reply => Assert.Equal((2L, "once"), (reply.Order!.Version, reply.Order.Comment)));
    }

    [Fact]
    public async Task Execute_KeyedButNothingToChange_IsRememberedAllTheSame()
    {
        var key = await cluster.Create();
        await cluster.Grain(key).Execute(Command(Reference("same")));
        await Keyed(key, "k", "body", Reference("same"));
        await cluster.Grain(key).Execute(Command(Reference("moved on")));
        await cluster.Deactivate(key);

        var replay = await Keyed(key, "k", "body", Reference("same"));

        Assert.True(replay.Replayed);
        Assert.Equal((2L, "same"), (replay.Order!.Version, replay.Order.Reference));
    }

    [Fact]
    public async Task Execute_RefusalUnderAKey_IsDecidedAnew()
    {
        var key = await cluster.Create();
        var refused = await Keyed(key, "k", "body", new EditCheckout { Language = "it" });
        await cluster.Grain(key).Execute(Command(new ChangeStatus(Verb.StartEditing)));

        var retry = await Keyed(key, "k", "body", new EditCheckout { Language = "it" });

        Assert.Equal(OrderOutcome.Rejected, refused.Outcome);
        Assert.Equal((OrderOutcome.Accepted, false), (retry.Outcome, retry.Replayed));
    }

    [Fact]
    public async Task Execute_RepeatedLongAfterTheFirst_IsNotDoneAgain()
    {
        var key = await cluster.Create();
        var command = Command(new AddComment("once"));
        var first = await cluster.Grain(key).Execute(command);
        for (var others = 0; others < 300; others++)
            await cluster.Grain(key).Execute(Command(Reference($"{others}")));

        var repeat = await cluster.Grain(key).Execute(command with { Repeated = true });

        Assert.Equal(first.Order, repeat.Order);
        Assert.Equal(("once", 302L), ((await cluster.Grain(key).Read()).Order!.Comment, (await cluster.Grain(key).Read()).Order!.Version));
    }

    [Fact]
    public async Task Execute_RepeatedButNeverCarriedOut_IsDone()
    {
        var key = await cluster.Create();

        var reply = await cluster.Grain(key).Execute(Command(new AddComment("once")) with { Repeated = true });

        Assert.Equal((2L, "once"), (reply.Order!.Version, reply.Order.Comment));
    }

    private Task<OrderReply> Keyed(OrderKey key, string id, string fingerprint, OrderAction action) =>
        cluster.Grain(key).Execute(Command(action) with { IdempotencyKey = Ids.Key(id, fingerprint) });
}
