using System.Threading.RateLimiting;

namespace OrderGrains.Api.Security;

/// <summary>
/// So many requests per minute, counted in a window that slides by sixths. Unlike the library's, it knows when the next permit comes
/// back.
/// </summary>
/// <param name="permits">Requests per minute.</param>
/// <param name="time">Measures the window.</param>
internal sealed class CallerLimiter(int permits, TimeProvider time) : RateLimiter
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private const int Segments = 6;

    private static readonly TimeSpan Segment = Window / Segments;

    private readonly Lock _lock = new();
    private readonly long _begun = time.GetTimestamp();
    private readonly int[] _used = new int[Segments];
    private int _inWindow;
    private long _segment;
    private TimeSpan _lastUse;

    /// <summary>Null while the window holds a request: what was counted must not be forgotten.</summary>
    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (_lock)
            {
                var now = Slide();
                return _inWindow > 0 ? null : now - _lastUse;
            }
        }
    }

    public override CallerStatistics GetStatistics()
    {
        lock (_lock)
        {
            var wait = WaitForPermit(Slide());
            return new() { Limit = permits, CurrentAvailablePermits = Math.Max(0, permits - _inWindow), NextPermit = wait };
        }
    }

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (_lock)
        {
            var now = Slide();
            if (_inWindow + permitCount > permits)
                return new CallerLease(WaitForPermit(now));

            _used[_segment % Segments] += permitCount;
            _inWindow += permitCount;
            _lastUse = now;
            return CallerLease.Granted;
        }
    }

    /// <summary>Nobody queues.</summary>
    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) =>
        new(AttemptAcquireCore(permitCount));

    /// <summary>Lets go of the segments that have left the window; returns the time since the limiter was made.</summary>
    private TimeSpan Slide()
    {
        var now = time.GetElapsedTime(_begun);
        var current = now.Ticks / Segment.Ticks;
        for (var left = Math.Min(current - _segment, Segments); left > 0; left--)
        {
            _segment++;
            _inWindow -= _used[_segment % Segments];
            _used[_segment % Segments] = 0;
        }

        _segment = Math.Max(_segment, current);
        return now;
    }

    /// <summary>
    /// How long until the oldest requests leave the window; its whole length where it holds none, for then nothing is ever permitted.
    /// </summary>
    private TimeSpan WaitForPermit(TimeSpan now)
    {
        for (var oldest = Math.Max(0, _segment - Segments + 1); oldest <= _segment; oldest++)
        {
            if (_used[oldest % Segments] > 0)
                return ((oldest + Segments) * Segment) - now;
        }

        return Window;
    }
}
