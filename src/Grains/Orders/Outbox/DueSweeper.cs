using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OrderGrains.Orders.Store;

namespace OrderGrains.Orders.Outbox;

/// <summary>
/// Tells orders of which something has fallen due, by the clock of the store: payments lapse, gateways are asked again, simulated couriers
/// move. An order's row is claimed by one process at a time and goes, or moves on, in the commit that did what was due; one that could not
/// be told is told again.
/// </summary>
internal sealed partial class DueSweeper(IOrderStore store, IOrderCalls orders, TimeProvider time, ILogger<DueSweeper> logger)
    : BackgroundService
{
    /// <summary>Something that fell due is seen to no later than this, whoever committed it.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    /// <summary>How long a claim holds.</summary>
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(1);

    /// <summary>How many orders are claimed, and told, at a time.</summary>
    private const int Batch = 32;

    /// <summary>What the order is told: all that is due by a time.</summary>
    public static OrderCommand Command(DateTimeOffset at) =>
        ServiceCommands.Of(new FallDue(Verb.LapsePayments, at), new FallDue(Verb.AskGateway, at), new FallDue(Verb.MoveCourier, at));

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Work(stoppingToken);

    /// <summary>Works until it is told to stop, in whatever turn it is called.</summary>
    internal async Task Work(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
            await Task.Delay(await Sweep(stoppingToken), time, stoppingToken);
    }

    /// <summary>Tells all orders of which something is due; returns how long to wait.</summary>
    internal async Task<TimeSpan> Sweep(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var claim = await store.ClaimDue(Batch, Hold, cancellationToken);
                await Task.WhenAll(claim.Orders.Select(order => Tell(order, claim.Now, cancellationToken)));
                if (claim.Orders.Count == 0)
                    return claim.NextDue is { } next && next < Pause ? next : Pause;
            }
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            LogUnreadable(e);
            return Pause;
        }
    }

    private async Task Tell(OrderKey order, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            var reply = await orders.Tell(order, Command(now));
            if (reply.Outcome is not OrderOutcome.Accepted)
                LogRefused(order, reply.Outcome);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            LogUntold(e, order);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "What fell due of order {Order} was not done: {Outcome}. It is tried again.")]
    private partial void LogRefused(OrderKey order, OrderOutcome outcome);

    [LoggerMessage(2, LogLevel.Warning, "Order {Order} could not be told what fell due. It is tried again.")]
    private partial void LogUntold(Exception exception, OrderKey order);

    [LoggerMessage(3, LogLevel.Error, "What falls due could not be read.")]
    private partial void LogUnreadable(Exception exception);
}
