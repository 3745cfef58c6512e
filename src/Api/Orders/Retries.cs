using OrderGrains.Silo;

namespace OrderGrains.Api.Orders;

/// <summary>How long and how often a call is repeated that may be: for as long as a cluster needs to replace a lost silo.</summary>
internal sealed class Retries(TimeProvider time, OrderGrainsOptions options)
{
#pragma warning disable RS0030 // Pauses vary so that callers spread; what draws them can be given.
    private readonly Func<double> _draw = Random.Shared.NextDouble;
#pragma warning restore RS0030

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(250);

    /// <summary>A silo in the same process comes back with the process only; a short while is enough for a store that hiccups.</summary>
    private readonly TimeSpan _limit =
        options.Mode == ServiceMode.Embedded ? TimeSpan.FromMilliseconds(500) : options.Cluster.RetryTime;

    /// <param name="time">Measures how long calls have been repeated.</param>
    /// <param name="options">Say how long they may be.</param>
    /// <param name="draw">Draws from 0 to below 1 by how much pauses vary.</param>
    internal Retries(TimeProvider time, OrderGrainsOptions options, Func<double> draw)
        : this(time, options) => _draw = draw;

    public long Begin() => time.GetTimestamp();

    /// <summary>How long ago the first attempt began.</summary>
    public TimeSpan Since(long begun) => time.GetElapsedTime(begun);

    /// <summary>Waits before the next attempt; false when there shall be none.</summary>
    /// <param name="begun">What <see cref="Begin"/> gave.</param>
    /// <param name="attempt">How many attempts there have been; pauses grow with it and vary, so that callers spread.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    public async Task<bool> Pause(long begun, int attempt, CancellationToken cancellationToken)
    {
        if (time.GetElapsedTime(begun) >= _limit)
            return false;
        var pause = FirstPause * Math.Pow(2, Math.Min(attempt - 1, 10));
        pause = pause < LongestPause ? pause : LongestPause;
        await Task.Delay(pause * (0.5 + (_draw() / 2)), time, cancellationToken);
        return true;
    }
}
