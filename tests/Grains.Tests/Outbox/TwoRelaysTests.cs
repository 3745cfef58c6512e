using Microsoft.Extensions.Logging.Abstractions;
using OrderGrains.Orders.Outbox;
using OrderGrains.Orders.Store;
using OrderGrains.Tests.Testing;

namespace OrderGrains.Tests.Outbox;

public sealed class TwoRelaysTests : IDisposable
{
    private readonly FiringTime _time = new();
    private readonly OutboxStore _store;
    private readonly Receivers _receivers;
    private readonly OutboxRelay _one;
    private readonly OutboxRelay _other;

    public TwoRelaysTests()
    {
        _store = new(_time);
        _receivers = new(_store);
        (_one, _other) = (NewRelay(), NewRelay());
    }

    public void Dispose()
    {
        _one.Dispose();
        _other.Dispose();
        _receivers.Dispose();
    }

    [Fact]
    public async Task DeliverDue_TwoRelays_EachEffectIsSentByOne()
    {
        var sent = 0;
        _receivers.Before = _ => Task.FromResult(Interlocked.Increment(ref sent));
        for (var number = 0; number < 50; number++)
            Add($"{number}", 1);

        await Task.WhenAll(_one.DeliverDue(default), _other.DeliverDue(default));
        await Task.WhenAll(_one.Settled(), _other.Settled());

        Assert.Equal(50, sent);
        Assert.Empty(_store.Pending);
    }

    [Fact]
    public async Task DeliverDue_OneReceiverHangs_OthersAreDeliveredAndItsOrderIsTriedAgain()
    {
        Add("hung", 1);
        _receivers.Hang("hung");
        await _one.DeliverDue(default);
        Add("other", 1);

        await _one.DeliverDue(default);
        while (_receivers.CarriedOut.IsEmpty)
            await Task.Yield();
        Assert.Equal("other", Assert.Single(_receivers.CarriedOut).Key.OrderId);

        _time.Advance(OutboxSettings.CallLimit);
        await _one.Settled();
        _receivers.Wake("hung");
        _time.Advance(OutboxSettings.FirstRetry);
        await _one.DeliverDue(default);
        await _one.Settled();
        Assert.Empty(_store.Pending);
        Assert.Equal(2, _receivers.CarriedOut.Count);
    }

    [Fact]
    public async Task DeliverDue_WhileAnEarlierPostponementComesLate_IsDoneByThatRelayAlone()
    {
        Add("o", 1);
        _store.Late = [];
        _receivers.Before = _ => throw new TimeoutException();
        await _one.DeliverDue(default);
        await _one.Settled();
        var postpone = Assert.Single(_store.Late);

        var sent = 0;
        _receivers.Before = _ => Task.FromResult(sent++);
        _receivers.Hang("o");
        _time.Advance(OutboxSettings.Hold);
        await _one.DeliverDue(default);
        postpone();
        _time.Advance(OutboxSettings.FirstRetry);
        await _other.DeliverDue(default);
        Assert.Equal(1, sent);

        _receivers.Wake("o");
        await _one.Settled();
        Assert.Empty(_store.Pending);
    }

    [Fact]
    public async Task DeliverDue_ARelayDies_TheOtherTakesOverWhenTheClaimIsOver()
    {
        Add("o", 1);
        _receivers.Hang("o");
        await _one.DeliverDue(default);

        await _other.DeliverDue(default);
        await _other.Settled();
        Assert.Single(_store.Pending);
        _receivers.Wake("o");
        await _one.Settled();

        Assert.Empty(_store.Pending);
        Assert.Single(_receivers.CarriedOut);
    }

    [Fact]
    public async Task Work_AnEffectComesWhileAnEarlierOneOfItsOrderIsDelivered_IsDeliveredWhenThatHasEnded()
    {
        var signal = new OutboxSignal();
        using var relay = new OutboxRelay(_store, _receivers, signal, _time, NullLogger<OutboxRelay>.Instance);
        using var stop = new CancellationTokenSource();
        var sent = new TaskCompletionSource();
        _receivers.Before = _ => Task.FromResult(sent.TrySetResult());
        _receivers.Hang("o");
        Add("o", 1);
        var work = relay.Work(stop.Token);
        await sent.Task;
        Add("o", 2);
        signal.Poke();
        await _store.NothingClaimed.Task;

        _receivers.Wake("o");
        await _store.Drained.Task.WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(2, _receivers.CarriedOut.Count);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work);
    }

    /// <summary>Failing receivers and completions, lost claims, late deliveries: all arrives once, each order's in its order.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task DeliverDue_WhateverFails_EachEffectIsCarriedOutOnceInTheOrderOfItsOrder(int seed)
    {
        var random = new Random(seed);
        List<OutboxItem> items = [], late = [];
        _receivers.Before = item =>
        {
            lock (late)
            {
                late.Add(item);
                return random.Next(4) == 0 ? Task.FromException(new TimeoutException()) : Task.CompletedTask;
            }
        };
        for (var step = 0; step < 400; step++)
        {
            var order = $"{random.Next(12)}";
            if (step < 200)
                items.Add(Add(order, items.Count(item => item.Key.OrderId == order) + 1));
            if (random.Next(6) == 0)
                _store.FailingCompletions = 1;
            if (random.Next(8) == 0)
                await _store.ClaimEffects(Guid.NewGuid(), 3, OutboxSettings.Hold, default);
            await Task.WhenAll(_one.DeliverDue(default), _other.DeliverDue(default));
            await Task.WhenAll(_one.Settled(), _other.Settled());
            if (late.Count > 0)
                await Again(late[random.Next(late.Count)]);
            _time.Advance(TimeSpan.FromSeconds(random.Next(40)));
        }

        _receivers.Before = _ => Task.CompletedTask;
        _store.FailingCompletions = 0;
        for (var round = 0; round < 30 && _store.Pending.Any(); round++)
        {
            _time.Advance(OutboxSettings.LongestRetry);
            await _one.DeliverDue(default);
            await _one.Settled();
        }

        Assert.Equal(
            items.GroupBy(item => item.Key).ToDictionary(order => order.Key, order => order.ToList()),
            _receivers.CarriedOut.GroupBy(item => item.Key).ToDictionary(order => order.Key, order => order.ToList()));
    }

    // A call that was sent long ago arrives now. Only one that was sent can be under way: its predecessors were carried out before it.
    private async Task Again(OutboxItem item)
    {
        var (before, count) = (_receivers.Before, _receivers.CarriedOut.Count);
        if (!_receivers.CarriedOut.Contains(item))
            return;
        _receivers.Before = _ => Task.CompletedTask;
        await _receivers.Deliver(item);
        _receivers.Before = before;
        Assert.Equal(count, _receivers.CarriedOut.Count);
    }

    private OutboxItem Add(string order, long version) => _store.Add(order, version, Effects.UseCoupon("m", "SUMMER"));

    private OutboxRelay NewRelay() => new(_store, _receivers, new(), _time, NullLogger<OutboxRelay>.Instance);
}
