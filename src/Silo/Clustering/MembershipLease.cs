using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using OrderGrains.Orders.Store;
using OrderGrains.Orders.Writing;
using OrderGrains.Storage.Clustering;
using OrderGrains.Telemetry;

namespace OrderGrains.Silo.Clustering;

/// <summary>
/// Reads the cluster's view several times per lease and whenever an order is taken over, and ends the writing of every silo that is seen
/// dead before anything of it is taken over.
/// </summary>
internal sealed partial class MembershipLease(
    IClusterTable table,
    MembershipView view,
    Func<string, CancellationToken, Task> fence,
    TimeProvider time,
    TimeSpan lease,
    ILogger<MembershipLease> logger) : BackgroundService, IActivationLease
{
    private const int ReadsPerLease = 3;

    private readonly HashSet<string> _unfenced = [];
    private volatile bool _deadMayWrite;
    private TaskCompletionSource _wanted = NewSource();
    private TaskCompletionSource _next = NewSource();

    /// <inheritdoc/>
    public long Period => view.Period;

    /// <inheritdoc/>
    public bool Holds() => view.Holds && !_deadMayWrite;

    /// <inheritdoc/>
    public async Task TakeOver(CancellationToken cancellationToken)
    {
        var next = Volatile.Read(ref _next);
        Volatile.Read(ref _wanted).TrySetResult();
        await next.Task.Here().WaitAsync(cancellationToken);
        if (view.UntilDeadAreSilent is var wait && wait > TimeSpan.Zero)
            await Task.Delay(wait, time, cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Work(stoppingToken);

    /// <summary>Watches until it is told to stop, in whatever turn it is called.</summary>
    internal async Task Work(CancellationToken stoppingToken)
    {
        using var held = LeaseMetrics.WatchHeld(Holds);
        using var age = LeaseMetrics.WatchAge(() => view.Age ?? TimeSpan.Zero);
        while (true)
        {
            // Whoever asks from here on needs a reading that begins later.
            Interlocked.Exchange(ref _wanted, NewSource());
            var asked = Interlocked.Exchange(ref _next, NewSource());
            try
            {
                await Look(stoppingToken);
                asked.SetResult();
            }
            catch (Exception e) when (e is NpgsqlException or OrderStoreException or TimeoutException)
            {
                Unread(e);
                asked.SetException(new OrderStoreException("The cluster's members cannot be read now.", outcomeUnknown: false, e));
                _ = asked.Task.Exception;
            }

            await await Task.WhenAny(Volatile.Read(ref _wanted).Task.Here(), Task.Delay(lease / ReadsPerLease, time, stoppingToken));
        }
    }

    private async Task Look(CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        if (await table.Read(cancellationToken) is not { } read)
            return;
        _unfenced.UnionWith(view.Observe(begun, read));

        // The members may settle while the dead cannot be fenced, as where the database lets no more connections in.
        _deadMayWrite = _unfenced.Count > 0;
        foreach (var silo in _unfenced.ToList())
        {
            await fence(silo, cancellationToken);
            _unfenced.Remove(silo);
            Fenced(silo);
        }

        _deadMayWrite = false;
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    [LoggerMessage(LogLevel.Warning, "The cluster's members cannot be read; until they can, every answer asks the database.")]
    private partial void Unread(Exception exception);

    [LoggerMessage(LogLevel.Information, "Silo {Silo} is dead and writes no more.")]
    private partial void Fenced(string silo);
}
