using OrderGrains.Orders;
using OrderGrains.Orders.Store;

namespace OrderGrains.Storage.Tests.Contract;

/// <summary>Effects on their way to other grains.</summary>
public abstract class OutboxContract<TEngine> : OrderStoreContract<TEngine>
    where TEngine : IStoreEngine, new()
{
    private static readonly Guid One = Guid.NewGuid();
    private static readonly Guid Other = Guid.NewGuid();
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task PendingEffects_AfterCommits_AreOldestFirstAsWritten()
    {
        var (first, second) = (Sample.NewKey(), Sample.NewKey());
        OutboxItem[] items = [Item(first, 0), Item(first, 1), Item(second, 0)];

        await Store.Write(Sample.Commit(first, 0) with { Outbox = items[..2] }, None);
        await Store.Write(Sample.Commit(second, 0) with { Outbox = items[2..] }, None);

        Assert.Equal(items, await Store.PendingEffects(10, None));
        Assert.Equal(items[..2], await Store.PendingEffects(2, None));
    }

    [Fact]
    public async Task CompleteEffects_OneOfTwo_LeavesTheOther()
    {
        var key = Sample.NewKey();
        OutboxItem[] items = [Item(key, 0), Item(key, 1)];
        await Store.Write(Sample.Commit(key, 0) with { Outbox = items }, None);

        await Store.CompleteEffects([items[0]], None);
        await Store.CompleteEffects([items[0]], None);

        Assert.Equal(items[1..], await Store.PendingEffects(10, None));
        Assert.Equal([items[1].Id], await Store.StillPending([.. items.Select(item => item.Id)], None));
        await Store.CompleteEffects(items, None);
        Assert.Empty(await Store.StillPending([.. items.Select(item => item.Id)], None));
    }

    [Fact]
    public async Task PendingEffects_OfAConflict_AreNone()
    {
        var key = await CreateAsync();

        await Store.Write(Sample.Commit(key, 0) with { Outbox = [Item(key, 0)] }, None);

        Assert.Empty(await Store.PendingEffects(10, None));
    }

    [Fact]
    public async Task ClaimEffects_OfTwoRelays_AreDividedByOrders()
    {
        var (first, second) = (await WithEffects(3), await WithEffects(2));

        var one = await Store.ClaimEffects(One, 2, Hold, None);
        var other = await Store.ClaimEffects(Other, 10, Hold, None);

        Assert.Equal(first[..2], Items(one));
        Assert.Equal(second, Items(other));
        Assert.Equal([first[2].Id], await Store.StillPending([first[2].Id], None));
        Assert.InRange(other.NextDue!.Value, TimeSpan.FromMinutes(1), Hold);
    }

    [Fact]
    public async Task ClaimEffects_AtTheSameTime_GiveEachToOne()
    {
        for (var order = 0; order < 10; order++)
            await WithEffects(2);

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Store.ClaimEffects(Guid.NewGuid(), 3, Hold, None)));

        var items = claims.SelectMany(claim => Items(claim)).ToList();
        Assert.Equal(items.Count, items.Distinct().Count());
        Assert.All(
            items.GroupBy(item => item.Key).Where(order => order.Count() > 1),
            order => Assert.Single(claims, claim => Items(claim).Any(item => item.Key == order.Key)));
    }

    [Fact]
    public async Task ClaimEffects_WhoseClaimIsOver_ComeToAnother()
    {
        var items = await WithEffects(2);
        await Store.ClaimEffects(One, 10, TimeSpan.Zero, None);

        var claim = await Store.ClaimEffects(Other, 10, Hold, None);

        Assert.Equal(items, Items(claim));
        Assert.Empty(Items(await Store.ClaimEffects(One, 10, Hold, None)));
    }

    [Fact]
    public async Task PostponeEffects_OfOneOrder_HoldsUpTheLaterOnesOfItAndNoOther()
    {
        var items = await WithEffects(3);
        await Store.ClaimEffects(One, 10, Hold, None);
        await Store.CompleteEffects(items[..1], None);

        await Store.PostponeEffects(One, items[1], TimeSpan.FromHours(1), None);
        var others = await WithEffects(1);

        Assert.Equal(others, Items(await Store.ClaimEffects(Other, 10, Hold, None)));
        await Store.PostponeEffects(One, items[1], TimeSpan.Zero, None);
        var again = await Store.ClaimEffects(Other, 10, Hold, None);
        Assert.Equal(items[1..], Items(again));
        Assert.Equal([2, 2], again.Effects.Select(effect => effect.Failures));
    }

    [Fact]
    public async Task PostponeEffects_ThatAnotherHasClaimedSince_DoesNothing()
    {
        var items = await WithEffects(1);
        await Store.ClaimEffects(One, 10, TimeSpan.Zero, None);
        await Store.ClaimEffects(Other, 10, TimeSpan.Zero, None);

        await Store.PostponeEffects(One, items[0], TimeSpan.FromHours(1), None);

        Assert.Equal(items, Items(await Store.ClaimEffects(Other, 10, Hold, None)));
    }

    /// <summary>A new order with effects.</summary>
    private async Task<OutboxItem[]> WithEffects(int count)
    {
        var key = Sample.NewKey();
        OutboxItem[] items = [.. Enumerable.Range(0, count).Select(sequence => Item(key, sequence))];
        await Store.Write(Sample.Commit(key, 0) with { Outbox = items }, None);
        return items;
    }

    private static OutboxItem[] Items(EffectClaim claim) => [.. claim.Effects.Select(effect => effect.Item)];

    private static OutboxItem Item(OrderKey key, int sequence) => Sample.Effect(key, 1, sequence);
}
