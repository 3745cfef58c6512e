using OrderGrains.Orders.Store;

namespace OrderGrains.Storage.Health;

/// <summary>
/// Judges by what really happened where that is recent, and asks the database otherwise. However often it is asked, there is one probe at a
/// time and a pause between two; a service that is busy and well makes none.
/// </summary>
/// <param name="probe">Makes a tiny durable write, and a read.</param>
/// <param name="time">The clock; only its timestamps are used.</param>
internal sealed class StoreHealth(Func<CancellationToken, Task> probe, TimeProvider time) : IStoreHealth
{
    /// <summary>How long a success says that the next one will be, too.</summary>
    public static readonly TimeSpan Trust = TimeSpan.FromSeconds(5);

    /// <summary>How soon a failed probe is repeated.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How long a commit that failed counts although probes succeed: what has no room for an order may have room for a probe. After that a
    /// commit is let try again.
    /// </summary>
    public static readonly TimeSpan Distrust = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly Lock _lock = new();
    private long? _committed;
    private (long At, string Reason)? _failed;
    private (long At, string? Problem)? _probed;
    private Task<string?>? _probing;

    /// <summary>A commit is on disk.</summary>
    public void Committed()
    {
        lock (_lock)
        {
            (_committed, _failed) = (time.GetTimestamp(), null);
        }
    }

    /// <summary>A commit failed, and not because of what was to be written.</summary>
    public void Failed(string reason)
    {
        lock (_lock)
        {
            (_committed, _failed) = (null, (time.GetTimestamp(), reason));
        }
    }

    /// <inheritdoc/>
    public async Task<string?> Problem(CancellationToken cancellationToken)
    {
        Task<string?> probing;
        lock (_lock)
        {
            if (_failed is { } failed && IsWithin(failed.At, Distrust))
                return failed.Reason;
            if (_committed is { } committed && IsWithin(committed, Trust))
                return null;
            if (_probed is { } probed && IsWithin(probed.At, probed.Problem is null ? Trust : Pause))
                return probed.Problem;
            probing = _probing ??= Probe();
        }

        try
        {
            return await probing.WaitAsync(Patience, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            return $"The database has not answered for {Patience.TotalSeconds} seconds.";
        }
    }

    // It goes on when whoever asked has left: one that hangs is to be known to hang.
#pragma warning disable RS0030 // The probe outlives whoever asked.
    private Task<string?> Probe() => Task.Run(async () =>
#pragma warning restore RS0030
    {
        string? problem = null;
        try
        {
            await probe(CancellationToken.None);
        }
        catch (OrderStoreException e)
        {
            problem = e.Message;
        }

        lock (_lock)
        {
            (_probed, _probing) = ((time.GetTimestamp(), problem), null);
        }

        return problem;
    });

    private bool IsWithin(long timestamp, TimeSpan span) => time.GetElapsedTime(timestamp) < span;
}
