using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OrderGrains.Orders.Store;

namespace OrderGrains.Orders.Outbox;

/// <summary>Drops idempotency records whose time is over, at the start and then once an hour.</summary>
internal sealed partial class RecordSweeper(
    IOrderStore store,
    TimeProvider time,
    ILogger<RecordSweeper> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(OutboxSettings.SweepEvery, time);
        do
            await Sweep(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Sweep(CancellationToken cancellationToken)
    {
        try
        {
            var dropped = await store.DropExpiredRecords(cancellationToken);
            if (dropped > 0)
                LogDropped(dropped);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(exception);
        }
    }

    [LoggerMessage(1, LogLevel.Debug, "{Count} expired idempotency records dropped")]
    private partial void LogDropped(int count);

    [LoggerMessage(2, LogLevel.Warning, "Expired idempotency records could not be dropped; next try in an hour")]
    private partial void LogFailed(Exception exception);
}
