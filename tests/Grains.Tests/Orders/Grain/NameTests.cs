using OrderGrains.Orders;
using OrderGrains.Tests.Testing;
using static OrderGrains.Tests.Orders.Grain.OrderCluster;

namespace OrderGrains.Tests.Orders.Grain;

/// <summary>A number or a transaction is one order's.</summary>
public sealed class NameTests(OrderCluster cluster) : IClassFixture<OrderCluster>
{
    private readonly OrderKey _key = NewKey();
    private readonly long _number = Random.Shared.NextInt64(1, long.MaxValue);

    [Theory]
    [InlineData(AliasKind.Number)]
    [InlineData(AliasKind.Transaction)]
    public async Task Execute_NameOfAnotherOrder_NamesTheHolderAndChangesNothing(AliasKind kind)
    {
        await Import(_key, kind, _number);
        var other = NewKey();

        var reply = await Import(other, kind, _number);

        Assert.Equal(OrderOutcome.NameTaken, reply.Outcome);
        Assert.Equal(new TakenName(kind, $"{_number}", _key.OrderId), reply.Taken);
        Assert.Equal(OrderOutcome.NotFound, (await cluster.Grain(other).Read()).Outcome);
    }

    [Fact]
    public async Task Execute_OwnNameAgain_IsAccepted()
    {
        await Import(_key, AliasKind.Number, _number);

        Assert.Equal(OrderOutcome.Accepted, (await Import(_key, AliasKind.Number, _number, replace: true)).Outcome);
    }

    [Fact]
    public async Task Execute_NameGivenUp_IsFree()
    {
        await Import(_key, AliasKind.Number, _number);

        Assert.Equal(OrderOutcome.Accepted, (await Import(_key, AliasKind.Number, _number - 1, replace: true)).Outcome);

        Assert.Equal(OrderOutcome.Accepted, (await Import(NewKey(), AliasKind.Number, _number)).Outcome);
    }

    [Fact]
    public async Task Execute_SameKeyTwiceAtOnce_IsDoneOnce()
    {
        var idempotency = Ids.Key("key", "print");
        var command = Command(new ImportOrder(Given(_key, AliasKind.Number, _number))) with { IdempotencyKey = idempotency };

        var replies = await Task.WhenAll(
            cluster.Grain(_key).Execute(command),
            cluster.Grain(_key).Execute(command with { CommandId = Guid.NewGuid() }));

        Assert.All(replies, reply => Assert.Equal((OrderOutcome.Accepted, 1L), (reply.Outcome, reply.Order!.Version)));
        Assert.Single(replies, reply => reply.Replayed);
    }

    [Fact]
    public async Task Execute_NameTakenWhileTheCommitWasUnderWay_TheOthersOfItsBatchSucceedWhenTheyComeAgain()
    {
        await Import(_key, AliasKind.Number, _number - 1);
        var thief = NewKey();
        cluster.Faults.Hold();
        var underWay = cluster.Grain(_key).Execute(Command(Reference("first")));
        await cluster.Faults.Arrived;
        var named = Command(new ImportOrder(Given(_key, AliasKind.Number, _number), Replace: true));
        var innocent = Command(new AddComment("innocent"));
        var waiting = new[] { cluster.Grain(_key).Execute(named), cluster.Grain(_key).Execute(innocent) };
        var stealing = Import(thief, AliasKind.Number, _number);
        cluster.Faults.Release();
        await underWay;
        var first = await Task.WhenAll([.. waiting, stealing]);

        var owner = await Owner();
        await cluster.Deactivate(_key);
        await cluster.Deactivate(thief);
        var again = first[1].Outcome == OrderOutcome.Accepted ? first[1] : await cluster.Grain(_key).Execute(innocent);
        var loser = owner == thief.OrderId
            ? await cluster.Grain(_key).Execute(named with { Repeated = true })
            : await Import(thief, AliasKind.Number, _number);

        Assert.Equal(OrderOutcome.Accepted, again.Outcome);

        // The import puts the order back to one without a comment where it was decided last.
        Assert.Contains("commented", (await cluster.Grain(_key).History(0, 100))!.Items.Select(entry => entry.Event));
        Assert.Equal((OrderOutcome.NameTaken, owner), (loser.Outcome, loser.Taken!.OrderId));
    }

    private static OrderKey NewKey() => new("demo", Guid.NewGuid().ToString("N"));

    private static Order Given(OrderKey key, AliasKind kind, long name) => new()
    {
        Id = key.OrderId,
        Merchant = key.Merchant,
        Currency = "EUR",
        Number = kind == AliasKind.Number ? name : null,
        TransactionId = kind == AliasKind.Transaction ? name : null,
    };

    private Task<string?> Owner() => cluster.Store.FindOrderId("demo", AliasKind.Number, $"{_number}", CancellationToken.None);

    private Task<OrderReply> Import(OrderKey key, AliasKind kind, long name, bool replace = false) =>
        cluster.Grain(key).Execute(Command(new ImportOrder(Given(key, kind, name), replace)));
}
