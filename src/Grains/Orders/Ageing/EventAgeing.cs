using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OrderGrains.Orders.Audit;
using OrderGrains.Orders.Store;

namespace OrderGrains.Orders.Ageing;

/// <summary>Exports and drops old events once a day, on one process of all.</summary>
/// <param name="archive">The engine's part.</param>
/// <param name="store">Loads the orders.</param>
/// <param name="months">See <see cref="EventDropper.Run"/>.</param>
/// <param name="folder">Where the exports go.</param>
/// <param name="time">Measures the pauses.</param>
/// <param name="logger">Told what was dropped.</param>
public sealed partial class EventAgeing(
    IEventArchive archive, IOrderStore store, int months, string folder, TimeProvider time, ILogger<EventAgeing> logger)
    : BackgroundService
{
    /// <summary>How often a process asks whether today's work is still to be done.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Look(stoppingToken);
            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    /// <summary>Does the day's work, unless it has been done or is being done.</summary>
    internal async Task Look(CancellationToken cancellationToken)
    {
        try
        {
            if (!await archive.ClaimDay(cancellationToken))
                return;
            var summary = await new EventDropper(archive, store).Run(months, folder, cancellationToken);
            foreach (var finding in summary.Findings)
                LogKept(finding);
            if (summary.Files.Count > 0)
                LogDropped(summary.Dropped, summary.Orders, string.Join(", ", summary.Files));
        }
        catch (Exception e) when (e is OrderStoreException or IOException or UnauthorizedAccessException)
        {
            LogFailed(e);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "{Rows} rows of history of {Orders} orders were exported to {Files} and dropped.")]
    private partial void LogDropped(long rows, long orders, string files);

    [LoggerMessage(2, LogLevel.Error, "Events were neither exported nor dropped, for they are not what was written. {Finding}")]
    private partial void LogKept(AuditFinding finding);

    [LoggerMessage(3, LogLevel.Error, "Old events could not be exported and dropped. It is tried again tomorrow.")]
    private partial void LogFailed(Exception exception);
}
