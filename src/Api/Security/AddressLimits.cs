using System.Threading.RateLimiting;
using OrderGrains.Api.Doors;
using OrderGrains.Silo;

namespace OrderGrains.Api.Security;

/// <summary>
/// The limits of requests per address, whoever sends them. Addresses share a fixed number of counters, by a hash that differs in each
/// process: so many addresses as a flood may come from take no memory.
/// </summary>
internal sealed class AddressLimits : IDisposable
{
    private const int Counters = 16_384;

    private readonly DoorErrorWriter _errors;
    private readonly PartitionedRateLimiter<HttpContext>? _perMinute;
    private readonly PartitionedRateLimiter<HttpContext>? _atOnce;

    public AddressLimits(OrderGrainsOptions options, TimeProvider time, DoorErrorWriter errors)
    {
        _errors = errors;
        if (options.Http.RequestsPerAddress is { } perMinute)
            _perMinute = Create(counter => RateLimitPartition.Get(counter, _ => new CallerLimiter(perMinute, time)));
        if (options.Http.RequestsPerAddressAtOnce is { } atOnce)
        {
            _atOnce = Create(counter => RateLimitPartition.GetConcurrencyLimiter(
                counter, _ => new() { PermitLimit = atOnce, QueueLimit = 0 }));
        }
    }

    /// <summary>Comes when the address is known, and before anything is done for it. Probes of health are never refused.</summary>
    public async Task Run(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.StartsWithSegments("/health"))
        {
            await next(context);
            return;
        }

        using var counted = _perMinute?.AttemptAcquire(context);
        if (_perMinute?.GetStatistics(context) is CallerStatistics standing)
            RateLimitHeaders.Add(context.Response.Headers, "address", standing);
        using var held = counted?.IsAcquired == false ? null : _atOnce?.AttemptAcquire(context);
        if (counted?.IsAcquired != false && held?.IsAcquired != false)
        {
            await next(context);
            return;
        }

        var failure = new DoorFailure(FailureKind.TooManyRequests, "Too many requests from this address.");
        if (counted?.TryGetMetadata(MetadataName.RetryAfter, out var wait) == true)
            failure = failure with { RetryAfter = RateLimitHeaders.Seconds(wait) };
        await _errors.Write(context, failure);
    }

    public void Dispose()
    {
        _perMinute?.Dispose();
        _atOnce?.Dispose();
    }

    private static PartitionedRateLimiter<HttpContext> Create(Func<int, RateLimitPartition<int>> partition) =>
        PartitionedRateLimiter.Create<HttpContext, int>(context => partition(CallerAddress.Of(context).GetHashCode() & (Counters - 1)));
}
