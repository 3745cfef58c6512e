using System.Threading.RateLimiting;
using OrderGrains.Api.Doors;
using OrderGrains.Silo;

namespace OrderGrains.Api.Security;

/// <summary>
/// Where passwords that people choose are hashed and checked, which takes tens of milliseconds of a processor by design: few at once, on
/// threads of their own, so that requests and their threads never wait for it.
/// </summary>
internal sealed class PasswordHashing(OrderGrainsOptions options) : IDisposable
{
    private readonly ConcurrencyLimiter _limiter = new(new()
    {
        PermitLimit = options.Credentials.HashesAtOnce ?? Math.Max(1, Environment.ProcessorCount / 2),
        QueueLimit = options.Credentials.HashesWaiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>What to answer when too many wait; nothing was changed.</summary>
    public static DoorFailure Full { get; } = new(FailureKind.Unavailable, "Too many passwords wait to be hashed; nothing was changed.");

    /// <summary>Does the work on a thread of its own when there is a turn.</summary>
    /// <returns>The result, or null when too many wait already.</returns>
    public async Task<T?> Run<T>(Func<T> work, CancellationToken cancellationToken)
        where T : class
    {
        using var lease = await _limiter.AcquireAsync(1, cancellationToken);
        return lease.IsAcquired
            ? await Task.Factory.StartNew(work, cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)
            : null;
    }

    public void Dispose() => _limiter.Dispose();
}
