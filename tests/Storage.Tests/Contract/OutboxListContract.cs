using OrderGrains.Customers;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;

namespace OrderGrains.Storage.Tests.Contract;

/// <summary>The outbox as whoever looks after it sees it.</summary>
public abstract class OutboxListContract<TEngine> : OrderStoreContract<TEngine>
    where TEngine : IStoreEngine, new()
{
    private static readonly Guid Relay = Guid.NewGuid();
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private IOutboxDirectory Outbox => (IOutboxDirectory)Store;

    [Fact]
    public async Task WaitingEffects_OfAMerchant_AreByOrderAndGoOn()
    {
        var merchant = Sample.NewKey().Merchant + "-listed";
        EffectId[] all = [.. await Write(new(merchant, "a"), 2), .. await Write(new(merchant, "b"), 1)];
        await Write(new(merchant + "x", "a"), 1);

        Assert.Equal(all, await List(merchant, null, null, 10));
        Assert.Equal(all[..2], await List(merchant, null, null, 2));
        Assert.Equal(all[1..], await List(merchant, null, all[0], 10));
        Assert.Equal(all[..2], await List(merchant, "a", null, 10));
        Assert.Equal(all[1..2], await List(merchant, "a", all[0], 10));
        Assert.Equal(all[2..], await List(merchant, "b", all[1], 10));
        Assert.Empty(await List(merchant, null, all[^1], 10));
    }

    [Fact]
    public async Task HastenEffect_ThatWasPostponed_IsDueWithThoseBeforeIt()
    {
        var key = Sample.NewKey();
        var effects = await Write(key, 3);
        var claim = await Store.ClaimEffects(Relay, 10, Hour, None);
        await Store.PostponeEffects(Relay, claim.Effects[0].Item, Hour, None);
        var postponed = await Outbox.WaitingEffects(key.Merchant, key.OrderId, null, 10, None);

        Assert.True(await Outbox.HastenEffect(effects[1], None));

        Assert.All(postponed, effect => Assert.Equal((1, true), (effect.Failures, effect.NextAt is not null)));
        var again = await Store.ClaimEffects(Guid.NewGuid(), 10, Hour, None);
        Assert.Equal(effects[..2], again.Effects.Select(effect => effect.Item.Id));
    }

    [Fact]
    public async Task HastenEffect_UnderWayForTheFirstTime_IsLeftAlone()
    {
        var effects = await Write(Sample.NewKey(), 1);
        await Store.ClaimEffects(Relay, 10, Hour, None);

        Assert.True(await Outbox.HastenEffect(effects[0], None));

        Assert.Empty((await Store.ClaimEffects(Guid.NewGuid(), 10, Hour, None)).Effects);
    }

    [Fact]
    public async Task HastenEffect_ThatIsDone_IsFalse()
    {
        var effects = await Write(Sample.NewKey(), 1);
        var claim = await Store.ClaimEffects(Relay, 10, Hour, None);
        await Store.CompleteEffects([.. claim.Effects.Select(effect => effect.Item)], None);

        Assert.False(await Outbox.HastenEffect(effects[0], None));
    }

    private async Task<EffectId[]> Write(OrderKey key, int count)
    {
        OutboxItem[] items = [.. Enumerable.Range(0, count).Select(sequence => Sample.Effect(key, 1, sequence))];
        await Store.Write(Sample.Commit(key, 0) with { Outbox = items }, None);
        return [.. items.Select(item => item.Id)];
    }

    private async Task<IEnumerable<EffectId>> List(string merchant, string? order, EffectId? after, int limit) =>
        (await Outbox.WaitingEffects(merchant, order, after, limit, None)).Select(effect => effect.Id);
}
