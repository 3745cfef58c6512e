using OrderGrains.Orders;
using OrderGrains.Orders.Writing;
using OrderGrains.Tests.Testing;
using static OrderGrains.Tests.Orders.Grain.OrderCluster;

namespace OrderGrains.Tests.Orders.Grain;

/// <summary>Commands of which only the store still knows. A cluster of its own for each test, to count what the store is asked.</summary>
public sealed class ForgottenCommandTests : IAsyncLifetime
{
    private readonly OrderCluster _cluster = new();

    [Fact]
    public async Task Execute_KeyFromBeforeThoseInMemory_IsReplayedAndNewKeysAreNotLookedFor()
    {
        var key = await _cluster.Create();
        var first = await Keyed(key, "0");
        for (var other = 1; other < (2 * CommandMemory.Kept) + 1; other += 50)
            await Task.WhenAll(Enumerable.Range(other, 50).Select(number => Keyed(key, $"{number}")));
        Assert.InRange(_cluster.Store.Looks, 0, 20);

        var replay = await Keyed(key, "0");

        Assert.True(replay.Replayed);
        Assert.Equal(first.Order, replay.Order);
    }

    [Fact]
    public async Task Execute_SameKeyTwiceWhileTheStoreIsAsked_TakesEffectOnce()
    {
        var key = await ManyKeys();
        _cluster.Store.HoldLooks();
        var version = (await _cluster.Grain(key).Read()).Order!.Version;

        var calls = Enumerable.Range(0, 8).Select(_ => Keyed(key, "twice")).ToArray();
        await _cluster.Grain(key).Read();
        _cluster.Store.ReleaseLooks();

        var replies = await Task.WhenAll(calls);
        Assert.Single(replies, reply => !reply.Replayed);
        Assert.Equal(version + 1, (await _cluster.Grain(key).Read()).Order!.Version);
    }

    [Fact]
    public async Task Execute_ManyRepeatedAtOnce_AskTheStoreTogether()
    {
        var key = await _cluster.Create();
        _cluster.Store.HoldLooks();

        var calls = Enumerable.Range(0, MaxPending)
            .Select(number => _cluster.Grain(key).Execute(Command(new AddComment($"{number}")) with { Repeated = true }))
            .ToList();
        var busy = _cluster.Grain(key).Execute(Command(new AddComment("one too many")) with { Repeated = true });
        Assert.Equal(OrderOutcome.Busy, (await await Task.WhenAny([busy, .. calls])).Outcome);
        _cluster.Store.ReleaseLooks();
        await Task.WhenAll(calls);

        Assert.InRange(_cluster.Store.Looks, 1, 2);
    }

    [Fact]
    public async Task Execute_WhileAReplayFoldsALongHistory_IsAnswered()
    {
        var key = await _cluster.Create();
        var first = await Keyed(key, "early");
        for (var other = 0; other < 60; other++)
            await _cluster.Grain(key).Execute(Command(Reference($"{other}")));
        using var gate = new ManualResetEventSlim();
        _cluster.Store.HistoryGate = gate;

        var replay = Keyed(key, "early");
        while (_cluster.Store.HistoryReads == 0)
            await Task.Yield();
        var update = await _cluster.Grain(key).Execute(Command(Reference("meanwhile")));

        Assert.Equal(OrderOutcome.Accepted, update.Outcome);
        Assert.False(replay.IsCompleted);
        gate.Set();
        Assert.Equal(first.Order, (await replay).Order);
    }

    [Fact]
    public async Task Execute_RefusalsThatWait_CountAgainstTheQueue()
    {
        var key = await _cluster.Create();
        _cluster.Faults.Hold();
        var cancel = _cluster.Grain(key).Execute(Command(new CancelOrder()));
        await _cluster.Faults.Arrived;

        var ships = Enumerable.Range(0, MaxPending)
            .Select(_ => _cluster.Grain(key).Execute(Command(new ShipItems())))
            .ToArray();
        Assert.Equal(OrderOutcome.Busy, (await await Task.WhenAny(ships)).Outcome);
        _cluster.Faults.Release();

        Assert.Equal(OrderOutcome.Accepted, (await cancel).Outcome);
        Assert.Equal(MaxPending - 1, (await Task.WhenAll(ships)).Count(reply => reply.Outcome == OrderOutcome.Rejected));
    }

    public Task InitializeAsync() => _cluster.InitializeAsync();

    public Task DisposeAsync()
    {
        _cluster.Faults.Release();
        _cluster.Store.ReleaseLooks();
        _cluster.Store.HistoryGate = null;
        return _cluster.DisposeAsync();
    }

    /// <summary>An order with more keys than it remembers, all from before its activation.</summary>
    private async Task<OrderKey> ManyKeys()
    {
        var key = await _cluster.Create();
        for (var number = 0; number <= CommandMemory.Kept; number += 50)
            await Task.WhenAll(Enumerable.Range(number, 50).Select(other => Keyed(key, $"{other}")));
        await _cluster.Deactivate(key);
        return key;
    }

    private Task<OrderReply> Keyed(OrderKey key, string id) =>
        _cluster.Grain(key).Execute(Command(Reference(id)) with { IdempotencyKey = Ids.Key(id, "f") });
}
