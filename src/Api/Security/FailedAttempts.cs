using OrderGrains.Api.Doors;
using OrderGrains.Silo;

namespace OrderGrains.Api.Security;

/// <summary>
/// Counts failed authentications per address and minute. It never looks at a request that is let in: over the limit, only the next
/// failure of the address is answered otherwise.
/// </summary>
internal sealed partial class FailedAttempts(OrderGrainsOptions options, TimeProvider time, ILogger<FailedAttempts> logger)
{
    /// <summary>Addresses counted one by one; those beyond share a count.</summary>
    public const int MaxAddresses = 10_000;

    private const string Others = "all other addresses";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly int _limit = options.Credentials.FailuresPerMinute;
    private readonly Dictionary<string, AttemptWindow> _addresses = [];
    private readonly AttemptWindow _others = new();
    private readonly Lock _lock = new();
    private long? _swept;

    /// <summary>Counts a failure.</summary>
    /// <param name="address">Of <see cref="CallerAddress"/>.</param>
    /// <returns>What to answer instead of the door's own refusal, or null while the address is within its limit.</returns>
    public DoorFailure? Count(string address)
    {
        TimeSpan left;
        bool begins;
        lock (_lock)
        {
            var window = Find(address);
            if (window == _others)
                address = Others;
            left = window.Turn(time, Window);
            if (window.Failures < _limit)
            {
                window.Failures++;
                return null;
            }

            begins = window.GoOver();
        }

        if (begins)
            LogBurst(address, _limit);
        return new(FailureKind.TooManyRequests, "Too many failed authentications.")
        {
            RetryAfter = (int)Math.Ceiling(left.TotalSeconds),
        };
    }

    private AttemptWindow Find(string address)
    {
        if (_addresses.TryGetValue(address, out var known))
            return known;
        if (_addresses.Count >= MaxAddresses && !Sweep())
            return _others;

        var window = new AttemptWindow();
        _addresses.Add(address, window);
        return window;
    }

    /// <summary>Forgets who has been quiet; looking through them all is worth it only now and then.</summary>
    private bool Sweep()
    {
        if (_swept is { } last && time.GetElapsedTime(last) < TimeSpan.FromSeconds(1))
            return false;

        _swept = time.GetTimestamp();
        foreach (var (address, window) in _addresses)
        {
            if (window.IsOver(time, Window))
                _addresses.Remove(address);
        }

        return _addresses.Count < MaxAddresses;
    }

    [LoggerMessage(
        LogLevel.Warning,
        "More than {Limit} authentications of {Address} failed within a minute; its unknown credentials are answered with 429 for now.")]
    private partial void LogBurst(string address, int limit);
}
