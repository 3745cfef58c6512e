using Npgsql;
using OrderGrains.Storage.Clustering;

namespace OrderGrains.Silo.Clustering;

/// <summary>
/// Helps a joining silo past members that are long gone, as after a crash of all. It waits for each to answer, and looks for those that
/// have fallen silent only when the members change; where nobody is left to change them, it would wait for minutes.
/// </summary>
internal sealed class StaleMembers(
    IClusterTable table, TimeSpan aliveInterval, TimeProvider time) : ILifecycleParticipant<ISiloLifecycle>, IDisposable
{
    /// <summary>Orleans takes a member for gone that has not written this many times that it is alive.</summary>
    private const int MissedWrites = 3;

    private readonly CancellationTokenSource _joined = new();

    public void Participate(ISiloLifecycle lifecycle)
    {
        lifecycle.Subscribe(nameof(StaleMembers), ServiceLifecycleStage.ApplicationServices, Begin, End);
        lifecycle.Subscribe(nameof(StaleMembers), ServiceLifecycleStage.Active, End);
    }

    public void Dispose() => _joined.Dispose();

    private Task Begin(CancellationToken cancellationToken)
    {
        _ = Remind(_joined.Token);
        return Task.CompletedTask;
    }

    private Task End(CancellationToken cancellationToken) => _joined.CancelAsync();

    private async Task Remind(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(aliveInterval, time, cancellationToken);
                await table.RemindOfSilent(aliveInterval * MissedWrites, cancellationToken);
            }
            catch (Exception e) when (e is NpgsqlException or OperationCanceledException)
            {
                // Either it has joined, or the database is away and the next time will do.
            }
        }
    }
}
