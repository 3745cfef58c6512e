using OrderGrains.Orders;
using OrderGrains.Orders.Store;

namespace OrderGrains.Storage.Tests.Contract;

/// <summary>Effects on their way to other grains.</summary>
public abstract class OutboxContract<TEngine> : OrderStoreContract<TEngine>
    where TEngine : IStoreEngine, new()
{
    [Fact]
    public async Task PendingEffects_AfterCommits_AreOldestFirstAsWritten()
    {
        var (first, second) = (Sample.NewKey(), Sample.NewKey());
        OutboxItem[] items = [Item(first, 0), Item(first, 1), Item(second, 0)];

        await Store.Commit(Sample.Commit(first, 0) with { Outbox = items[..2] }, None);
        await Store.Commit(Sample.Commit(second, 0) with { Outbox = items[2..] }, None);

        Assert.Equal(items, await Store.PendingEffects(10, None));
        Assert.Equal(items[..2], await Store.PendingEffects(2, None));
    }

    [Fact]
    public async Task CompleteEffect_OneOfTwo_LeavesTheOther()
    {
        var key = Sample.NewKey();
        OutboxItem[] items = [Item(key, 0), Item(key, 1)];
        await Store.Commit(Sample.Commit(key, 0) with { Outbox = items }, None);

        await Store.CompleteEffect(items[0], None);
        await Store.CompleteEffect(items[0], None);

        Assert.Equal(items[1..], await Store.PendingEffects(10, None));
    }

    [Fact]
    public async Task PendingEffects_OfAConflict_AreNone()
    {
        var key = await CreateAsync();

        await Store.Commit(Sample.Commit(key, 0) with { Outbox = [Item(key, 0)] }, None);

        Assert.Empty(await Store.PendingEffects(10, None));
    }

    private static OutboxItem Item(OrderKey key, int sequence) => Sample.Effect(key, 1, sequence);
}
