using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using OrderGrains.Storage.Clustering;

namespace OrderGrains.Silo.Clustering;

/// <summary>
/// The counterpart of <see cref="JoinPause"/>: before a silo leaves, it says so and waits until all others have read that or have lost
/// their leases. It goes on serving meanwhile, which is also the time balancers have to look elsewhere. A silo that left unannounced would
/// have its orders taken over while others still answer for them: so it says so until it is heard, or until the host stops waiting, after
/// which it is missed and declared dead like one that was killed.
/// </summary>
internal sealed partial class LeavePause(
    IClusterTable table, MembershipView view, TimeSpan pause, TimeProvider time, ILogger<LeavePause> logger) : IHostedLifecycleService
{
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(200);

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        view.Leave();
        while (!await TryAnnounce(cancellationToken))
            await Task.Delay(Again, time, cancellationToken);
        await Task.Delay(pause, time, cancellationToken);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<bool> TryAnnounce(CancellationToken cancellationToken)
    {
        try
        {
            await table.AnnounceLeave(cancellationToken);
            return true;
        }
        catch (NpgsqlException e)
        {
            Unannounced(e);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The others could not be told that this silo leaves; they are told again.")]
    private partial void Unannounced(Exception exception);
}
