using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OrderGrains.Customers;
using OrderGrains.Merchants;
using OrderGrains.Orders.Store;

namespace OrderGrains.Orders.Outbox;

/// <summary>
/// Delivers what committed orders ask of customers and coupons: at least once, and once in effect, since the receivers know the
/// effects they have carried out. The effects of one order go in their order; a failing one holds up its own order only and is tried
/// again, ever more rarely, until it succeeds.
/// </summary>
internal sealed partial class OutboxRelay(
    IOrderStore store,
    IGrainFactory grains,
    OutboxSignal signal,
    TimeProvider time,
    ILogger<OutboxRelay> logger) : BackgroundService
{
    private readonly RetrySchedule _retries = new(time);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
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

    /// <summary>Delivers once all that is due; returns how long to wait unless somebody pokes.</summary>
    internal async Task<TimeSpan> DeliverDue(CancellationToken cancellationToken)
    {
        var (due, complete) = await ReadDue(cancellationToken);
        var deliveries = await Task.WhenAll(due.GroupBy(item => item.Key).Select(items => DeliverInOrder(items, cancellationToken)));
        foreach (var (last, failure) in deliveries)
        {
            if (failure is null)
                _retries.Delivered(last.Key);
            else
                LogUndelivered(failure, last.Effect.Kind, last.Id, _retries.Failed(last.Key));
        }

        return complete ? _retries.UntilNext(OutboxSettings.Pause) : TimeSpan.Zero;
    }

    /// <summary>Reads past the effects that wait for another try, so that they cannot hide the others.</summary>
    private async Task<(List<OutboxItem> Due, bool Complete)> ReadDue(CancellationToken cancellationToken)
    {
        for (var limit = OutboxSettings.Batch; ; limit *= 2)
        {
            var pending = await store.PendingEffects(limit, cancellationToken);
            var complete = pending.Count < limit;
            if (complete)
                _retries.KeepOnly(pending.Select(item => item.Key));

            var due = pending.Where(item => _retries.IsDue(item.Key)).ToList();
            if (complete || due.Count >= OutboxSettings.Batch)
                return (due, complete);
        }
    }

    private async Task<(OutboxItem Last, Exception? Failure)> DeliverInOrder(
        IEnumerable<OutboxItem> items, CancellationToken cancellationToken)
    {
        OutboxItem? last = null;
        try
        {
            foreach (var item in items)
            {
                last = item;
                await Deliver(item).WaitAsync(cancellationToken);
                await store.CompleteEffect(item, cancellationToken);
            }

            return (last!, null);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return (last!, exception);
        }
    }

    private Task Deliver(OutboxItem item)
    {
        var effect = item.Effect;
        if (effect is { Kind: EffectKind.UseCoupon, CouponCode: { } code })
            return grains.GetGrain<ICouponGrain>(GrainKeys.Coupon(effect.Merchant, code)).Apply(item.Id, effect);

        var customer = effect.CustomerId
            ?? throw new InvalidOperationException("The effect names no customer and can never be delivered.");
        return grains.GetGrain<ICustomerGrain>(GrainKeys.Customer(effect.Merchant, customer)).Apply(item.Id, effect);
    }
}
