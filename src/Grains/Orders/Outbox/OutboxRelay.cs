using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OrderGrains.Orders.Store;
using OrderGrains.Telemetry;

namespace OrderGrains.Orders.Outbox;

/// <summary>
/// Delivers what committed orders ask of customers, coupons and articles: at least once, and once in effect, since the receivers know
/// what they have carried out. The effects of one order go in their order, by one relay of all processes at a time. One that fails, or
/// whose receiver does not answer, holds up its own order only and is tried again, ever more rarely, until it succeeds.
/// </summary>
internal sealed partial class OutboxRelay(
    IOrderStore store,
    IEffectReceivers receivers,
    OutboxSignal signal,
    TimeProvider time,
    ILogger<OutboxRelay> logger) : BackgroundService
{
    private readonly ConcurrentDictionary<OrderKey, Task> _underWay = [];

    /// <summary>Returns when all deliveries that were begun have ended.</summary>
    internal Task Settled() => Task.WhenAll(_underWay.Values);

    /// <summary>Lets the deliveries under way end and gives back what is left, for whoever comes next.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Settled().WaitAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Work(stoppingToken);

    /// <summary>Works until it is told to stop, in whatever turn it is called.</summary>
    internal async Task Work(CancellationToken stoppingToken)
    {
        var unreadable = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            TimeSpan pause;
            try
            {
                pause = await DeliverDue(stoppingToken);
                unreadable = 0;
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                pause = RetrySchedule.DelayAfter(++unreadable);
                LogUnreadable(exception, pause);
            }

            await signal.Wait(pause, time, stoppingToken);
        }
    }

    /// <summary>Begins to deliver all that is due, as far as there is room; returns how long to wait unless somebody pokes.</summary>
    internal async Task<TimeSpan> DeliverDue(CancellationToken cancellationToken)
    {
        while (OutboxSettings.Batch - _underWay.Count is > 0 and var room)
        {
#pragma warning disable RS0030 // Tells claims apart and decides nothing.
            var turn = new Turn(Guid.NewGuid(), time.GetTimestamp());
#pragma warning restore RS0030
            var claim = await store.ClaimEffects(turn.Claim, room, OutboxSettings.Hold, cancellationToken);
            foreach (var effects in claim.Effects.GroupBy(effect => effect.Item.Key))
                Begin(effects.Key, [.. effects], turn, cancellationToken);
            if (claim.Effects.Count < room)
                return claim.NextDue is { } next && next < OutboxSettings.Pause ? next : OutboxSettings.Pause;
        }

        return OutboxSettings.Pause;
    }

    // What is claimed of an order while its last delivery has not quite ended, waits for that: the claim is this relay's, nobody else
    // would deliver it before it runs out.
    private void Begin(OrderKey order, ClaimedEffect[] effects, Turn turn, CancellationToken cancellationToken)
    {
        var before = _underWay.GetValueOrDefault(order, Task.CompletedTask);
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _underWay[order] = ended.Task;
        _ = Run();

        async Task Run()
        {
            try
            {
                await before;
                await DeliverInOrder(effects, turn, cancellationToken);
            }
            finally
            {
                _underWay.TryRemove(new(order, ended.Task));
                ended.SetResult();

                // Whoever looked meanwhile, in whatever process, passed over what the order has asked for since.
                signal.Poke();
            }
        }
    }

    private async Task DeliverInOrder(ClaimedEffect[] effects, Turn turn, CancellationToken cancellationToken)
    {
        var delivered = 0;
        Exception? failure = null;
        try
        {
            for (; delivered < effects.Length && time.GetElapsedTime(turn.Began) < OutboxSettings.LastCall; delivered++)
            {
                await receivers.Deliver(effects[delivered].Item).WaitAsync(OutboxSettings.CallLimit, time, cancellationToken);
                OutboxMetrics.Ended(effects[delivered].Failures, time.GetElapsedTime(turn.Began), delivered: true);
            }
        }
        catch (Exception exception)
        {
            failure = exception;
            OutboxMetrics.Ended(effects[delivered].Failures, time.GetElapsedTime(turn.Began), delivered: false);
        }

        var completed = await Complete(effects[..delivered], turn);
        if (completed && cancellationToken.IsCancellationRequested && delivered < effects.Length)
            await Defer(effects[delivered], turn, TimeSpan.Zero);
        else if (completed && failure is not null)
            await Postpone(effects[delivered], turn, failure);
    }

    private async Task<bool> Complete(ClaimedEffect[] delivered, Turn turn)
    {
        if (delivered.Length == 0)
            return true;
        try
        {
            await store.CompleteEffects([.. delivered.Select(effect => effect.Item)], CancellationToken.None);
            return true;
        }
        catch (Exception exception)
        {
            await Postpone(delivered[0], turn, exception);
            return false;
        }
    }

    private async Task Postpone(ClaimedEffect effect, Turn turn, Exception failure)
    {
        var delay = RetrySchedule.DelayAfter(effect.Failures + 1);
        LogUndelivered(failure, effect.Item.Effect.Kind, effect.Item.Id, delay);
        await Defer(effect, turn, delay);
    }

    private async Task Defer(ClaimedEffect effect, Turn turn, TimeSpan delay)
    {
        try
        {
            await store.PostponeEffects(turn.Claim, effect.Item, delay, CancellationToken.None);
        }
        catch (Exception exception)
        {
            // The claim ends by itself.
            LogUnreadable(exception, OutboxSettings.Hold);
        }
    }

    /// <summary>
    /// One claim. Each has an id of its own: a postponement that comes to the database late, when the relay has given up waiting for it,
    /// must not give back what the same relay has claimed since.
    /// </summary>
    private readonly record struct Turn(Guid Claim, long Began);
}
