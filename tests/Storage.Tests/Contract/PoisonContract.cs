using OrderGrains.Orders;
using OrderGrains.Orders.Store;

namespace OrderGrains.Storage.Tests.Contract;

/// <summary>A commit that cannot be written fails alone.</summary>
public abstract class PoisonContract<TEngine> : OrderStoreContract<TEngine>
    where TEngine : IStoreEngine, new()
{
    [Fact]
    public async Task Commit_AmongOnesWithADuplicateEffect_OnlyTheirsFail()
    {
        var good = Enumerable.Range(0, 60).Select(_ => Sample.NewKey()).ToArray();
        var bad = Enumerable.Range(0, 3).Select(_ => Sample.NewKey()).ToArray();
        Assert.All(
            await Task.WhenAll(good.Select(key => Store.Write(Sample.Commit(key, 0), None))),
            outcome => Assert.Equal(CommitOutcome.Committed, outcome));
        var poisoned = bad.Select(key => Store.Write(Poisoned(key), None)).ToArray();
        var more = good.Select(key => Store.Write(Sample.Commit(key, 1), None)).ToArray();

        foreach (var task in poisoned)
            Assert.False((await Assert.ThrowsAsync<OrderStoreException>(() => task)).OutcomeUnknown);

        Assert.All(await Task.WhenAll(more), outcome => Assert.Equal(CommitOutcome.Committed, outcome));
        foreach (var key in good)
            Assert.Equal(2, (await LoadAsync(key)).Order.Version);
        foreach (var key in bad)
            Assert.Null(await Store.Load(key, None));
    }

    [Fact]
    public async Task Commit_AfterAFailedOne_IsWritten()
    {
        var key = Sample.NewKey();
        await Assert.ThrowsAsync<OrderStoreException>(() => Store.Write(Poisoned(key), None));

        Assert.Equal(CommitOutcome.Committed, await Store.Write(Sample.Commit(key, 0), None));
    }

    private static OrderCommit Poisoned(OrderKey key) =>
        Sample.Commit(key, 0) with { Outbox = [Sample.Effect(key, 1), Sample.Effect(key, 1)] };
}
