using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using OrderGrains.Storage.Clustering;

namespace OrderGrains.Silo.Clustering;

/// <summary>
/// The counterpart of <see cref="JoinPause"/>: before a silo leaves, it says so and waits until all others have read that or have lost
/// their leases. It goes on serving meanwhile, which is also the time balancers have to look elsewhere.
/// </summary>
internal sealed partial class LeavePause(
    IClusterTable table, MembershipView view, TimeSpan pause, TimeProvider time, ILogger<LeavePause> logger) : IHostedLifecycleService
{
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        view.Leave();
        try
        {
            await table.AnnounceLeave(cancellationToken);
        }
        catch (NpgsqlException e)
        {
            // Then the others' leases end as well, or they find this silo gone and treat it as dead.
            Unannounced(e);
        }

        await Task.Delay(pause, time, cancellationToken);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Warning, "The others could not be told that this silo leaves.")]
    private partial void Unannounced(Exception exception);
}
