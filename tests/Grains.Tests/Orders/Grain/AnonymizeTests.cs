using OrderGrains.Orders;
using OrderGrains.Testing;
using OrderGrains.Tests.Testing;
using OrderGrains.Values;
using static OrderGrains.Tests.Orders.Grain.OrderCluster;

namespace OrderGrains.Tests.Orders.Grain;

public sealed class AnonymizeTests(OrderCluster cluster) : IClassFixture<OrderCluster>
{
    private static readonly ChangeStatus Anonymize = new(Verb.Anonymize);

    [Fact]
    public async Task Execute_Anonymize_EverythingReadAfterwardsIsErased()
    {
        var key = await CreateCancelled();
        var keyed = Command(new AddComment("for Grace")) with { IdempotencyKey = Ids.Key("k", "body") };
        await cluster.Grain(key).Execute(keyed);

        var reply = await cluster.Grain(key).Execute(Command(Anonymize));

        Assert.Equal((OrderOutcome.Accepted, 4L, true), (reply.Outcome, reply.Order!.Version, reply.Order.Anonymized));
        await IsGone(key);
        var replay = await cluster.Grain(key).Execute(keyed with { CommandId = Guid.NewGuid() });
        Assert.True(replay.Replayed);
        Assert.Equal((3L, "*", false), (replay.Order!.Version, replay.Order.Comment, replay.Order.Anonymized));
        await cluster.Deactivate(key);
        await IsGone(key);
    }

    [Fact]
    public async Task Execute_AnonymizeAmongOthersThatWait_ErasesWhatCameBeforeAndKeepsWhatComesAfter()
    {
        var key = await CreateCancelled();
        cluster.Faults.Hold();
        var underWay = cluster.Grain(key).Execute(Command(new AddComment("Grace is under way")));
        await cluster.Faults.Arrived;
        var before = await cluster.Send(key, Command(new EditDelivery { Notes = "Grace" }, new AddComment("Grace waits", Internal: true)));
        var comment = await cluster.Send(key, Command(new AddComment("Grace waits", Internal: true)));
        var anonymize = await cluster.Send(key, Command(Anonymize));
        var after = await cluster.Send(key, Command(Reference("R-9")));

        cluster.Faults.Release();

        Assert.Equal(OrderOutcome.Accepted, (await underWay).Outcome);
        Assert.Equal(OrderOutcome.Rejected, (await before).Outcome);
        Assert.Equal(OrderOutcome.Accepted, (await comment).Outcome);
        Assert.Equal((5L, true), ((await anonymize).Order!.Version, (await anonymize).Order!.Anonymized));
        Assert.Equal((6L, "R-9"), ((await after).Order!.Version, (await after).Order!.Reference));
        await IsGone(key);
    }

    [Theory]
    [InlineData(StoreFault.AnswerLost, OrderOutcome.Unknown)]
    [InlineData(StoreFault.BeforeWrite, OrderOutcome.Unavailable)]
    public async Task Execute_AnonymizeWhoseCommitFails_ARetryEndsWithTheErasedOrder(StoreFault fault, OrderOutcome first)
    {
        var key = await CreateCancelled();
        cluster.Faults.Fail(fault);
        var command = Command(Anonymize);

        Assert.Equal(first, (await cluster.Grain(key).Execute(command)).Outcome);
        await cluster.Deactivate(key);
        var retry = await cluster.Grain(key).Execute(command with { Repeated = true });

        Assert.Equal((OrderOutcome.Accepted, 3L, true), (retry.Outcome, retry.Order!.Version, retry.Order.Anonymized));
        await IsGone(key);
    }

    /// <summary>At version 2, cancelled because Grace changed her mind.</summary>
    private async Task<OrderKey> CreateCancelled()
    {
        var key = await cluster.Create();
        var reply = await cluster.Grain(key).Execute(Command(new CancelOrder("Grace changed her mind")));
        Assert.Equal(OrderOutcome.Accepted, reply.Outcome);
        return key;
    }

    /// <summary>Nothing tells of Grace, in no version of the order and in no event.</summary>
    private async Task IsGone(OrderKey key)
    {
        var order = (await cluster.Grain(key).Read()).Order!;
        for (var version = 1; version <= order.Version; version++)
            Assert.True(PersonalData.IsErased((await cluster.Grain(key).ReadAsOf(new(version))).Order!));

        var history = (await cluster.Grain(key).History(0, 100))!.Items;
        Assert.Equal(order.Version, history[^1].Version);
        Assert.Contains(history.SelectMany(entry => entry.Changes), change => change is { Path: "cancellation.reason" or "cancellation" });
        Assert.DoesNotContain(
            history.SelectMany(entry => entry.Changes).SelectMany(Texts), text => text.Contains("Grace", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Texts(HistoryChange change) =>
        [change.Path, .. new[] { change.From, change.To }.OfType<JsonText>().Select(value => value.Value), change.Append ?? ""];
}
