using System.Threading.RateLimiting;

namespace OrderGrains.Api.Manage.Bulk;

/// <summary>How much of all imports of this process may be under way: they share it, and wait for it one after another.</summary>
internal sealed class LineBudget : IDisposable
{
    /// <summary>Bytes of lines; enough for 16 of the longest, or for thousands of usual ones.</summary>
    private const int Bytes = 16 * OrderCreation.MaxBytes;

    private readonly ConcurrencyLimiter _limiter = new(new() { PermitLimit = Bytes, QueueLimit = int.MaxValue });

    public void Dispose() => _limiter.Dispose();

    /// <summary>Waits until there is room for a line; disposing of the lease gives it back.</summary>
    /// <param name="bytes">The line's.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    public ValueTask<RateLimitLease> Take(int bytes, CancellationToken cancellationToken) =>
        _limiter.AcquireAsync(bytes, cancellationToken);
}
