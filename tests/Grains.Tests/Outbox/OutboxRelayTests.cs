using Microsoft.Extensions.Logging.Abstractions;
using OrderGrains.Customers;
using OrderGrains.Merchants;
using OrderGrains.Orders.Outbox;
using OrderGrains.Payments;
using OrderGrains.Tests.Testing;

namespace OrderGrains.Tests.Outbox;

[Collection(RegistryCollection.Name)]
public sealed class OutboxRelayTests : IDisposable
{
    private readonly string _id = Guid.NewGuid().ToString("N");
    private readonly OutboxSignal _signal = new();
    private readonly ManualTime _time = new();
    private readonly OutboxStore _store;
    private readonly RegistryCluster _cluster;
    private readonly OutboxRelay _relay;

    public OutboxRelayTests(RegistryCluster cluster)
    {
        _cluster = cluster;
        _store = new(_time);
        var gateways = new PaymentGateways([], _time, NullLogger<PaymentGateways>.Instance);
        var receivers = new GrainReceivers(cluster.Grains, new(gateways, new GrainCalls(cluster.Grains)));
        _relay = new(_store, receivers, _signal, _time, NullLogger<OutboxRelay>.Instance);
    }

    private OrderEffect Undeliverable => Effects.SignUp(_id, "hash") with { CustomerId = null };

    public void Dispose() => _relay.Dispose();

    [Fact]
    public async Task DeliverDue_EffectsOfTwoKinds_ReachTheirGrainsAndAreForgotten()
    {
        _store.Add(_id, 1, Effects.UseCoupon(_id, "SUMMER"));
        _store.Add(_id, 2, Effects.SignUp(_id, "hash"));

        await Round();

        Assert.Equal(1, await Uses("SUMMER"));
        Assert.True((await Customer().Get())!.Registered);
        Assert.Empty(_store.Pending);
    }

    [Fact]
    public async Task DeliverDue_CompletingFails_DeliversAgainWithOneEffect()
    {
        _store.Add(_id, 1, Effects.UseCoupon(_id, "SUMMER"));
        _store.FailingCompletions = 1;

        await Round();
        Assert.Single(_store.Pending);
        _time.Advance(OutboxSettings.FirstRetry);
        await Round();

        Assert.Empty(_store.Pending);
        Assert.Equal(1, await Uses("SUMMER"));
    }

    [Fact]
    public async Task DeliverDue_BeforeTheOrdersLastDeliveryHasHeardThatItIsCompleted_DeliversWhatCameSince()
    {
        _store.Add(_id, 1, Effects.UseCoupon(_id, "FIRST"));
        var answer = _store.Answer = new();
        await _relay.DeliverDue(default);
        await _store.Drained.Task;
        _store.Answer = null;
        _store.Add(_id, 2, Effects.UseCoupon(_id, "SECOND"));
        await _relay.DeliverDue(default);

        answer.SetResult();
        await _relay.Settled();

        Assert.Empty(_store.Pending);
        Assert.Equal(1, await Uses("SECOND"));
    }

    [Fact]
    public async Task DeliverDue_OneOrderFails_OthersAreDeliveredAndItsLaterEffectsWait()
    {
        var failing = _store.Add("failing", 1, Undeliverable);
        var behind = _store.Add("failing", 2, Effects.UseCoupon(_id, "BEHIND"));
        _store.Add("other", 1, Effects.UseCoupon(_id, "OTHER"));

        await Round();

        Assert.Equal([failing.Id, behind.Id], _store.Pending);
        Assert.Equal(0, await Uses("BEHIND"));
        Assert.Equal(1, await Uses("OTHER"));
    }

    [Fact]
    public async Task DeliverDue_MoreFailingOrdersThanABatch_DoNotHideTheNewest()
    {
        for (var number = 0; number < 2 * OutboxSettings.Batch; number++)
            _store.Add($"failing{number}", 1, Undeliverable);
        _store.Add("other", 1, Effects.UseCoupon(_id, "SUMMER"));

        for (var round = 0; round < 3; round++)
            await Round();

        Assert.Equal(1, await Uses("SUMMER"));
        Assert.Equal(2 * OutboxSettings.Batch, _store.Pending.Count());
    }

    [Fact]
    public async Task DeliverDue_FailingAgainAndAgain_WaitsEverLonger()
    {
        _store.Add(_id, 1, Undeliverable);

        var first = await Round();
        _time.Advance(first);
        var second = await Round();
        _time.Advance(second);
        var third = await Round();

        Assert.Equal([OutboxSettings.FirstRetry, 2 * OutboxSettings.FirstRetry, 4 * OutboxSettings.FirstRetry], [first, second, third]);
    }

    [Fact]
    public async Task DeliverDue_AnotherProcessDeliversWhatFailedHere_StopsWaitingForIt()
    {
        var item = _store.Add(_id, 1, Undeliverable);
        await Round();
        await _store.CompleteEffects([item], default);
        _time.Advance(OutboxSettings.LongestRetry);

        Assert.Equal(OutboxSettings.Pause, await Round());
    }

    [Fact]
    public async Task Running_PokedAfterACommit_Delivers()
    {
        await _relay.StartAsync(default);
        _store.Add(_id, 1, Effects.UseCoupon(_id, "SUMMER"));
        _signal.Poke();
        await _store.Drained.Task;
        await _relay.StopAsync(default);

        Assert.Equal(1, await Uses("SUMMER"));
    }

    private Task<int> Uses(string coupon) => _cluster.Grains.GetGrain<ICouponGrain>(GrainKeys.Coupon(_id, coupon)).Uses();

    /// <summary>Delivers what is due; returns how long the relay then waits.</summary>
    private async Task<TimeSpan> Round()
    {
        await _relay.DeliverDue(default);
        await _relay.Settled();
        return await _relay.DeliverDue(default);
    }

    private ICustomerGrain Customer() => _cluster.Grains.GetGrain<ICustomerGrain>(GrainKeys.Customer("m", _id));
}
