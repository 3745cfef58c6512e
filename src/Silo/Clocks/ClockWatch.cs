using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using OrderGrains.Storage.Clustering;

namespace OrderGrains.Silo.Clocks;

/// <summary>Compares the process's clock with the database's, before it starts and while it runs.</summary>
/// <param name="database">The database's clock.</param>
/// <param name="time">Learns what the database says.</param>
/// <param name="own">The process's own clock.</param>
/// <param name="limit">How far apart they may be.</param>
/// <param name="every">How often they are compared.</param>
/// <param name="mustAgree">Whether the process is of no use otherwise.</param>
/// <param name="logger">Told when the limit is passed, either way.</param>
internal sealed partial class ClockWatch(
    DatabaseClock database,
    DatabaseTime time,
    TimeProvider own,
    TimeSpan limit,
    TimeSpan every,
    bool mustAgree,
    ILogger<ClockWatch> logger) : BackgroundService
{
    private long _offset;

    /// <summary>What is wrong with the process's clock, as one line; null while nothing is.</summary>
    public string? Problem => new TimeSpan(Volatile.Read(ref _offset)) is var offset && offset.Duration() > limit
        ? $"The clock of this machine is {Seconds(offset)} {(offset > TimeSpan.Zero ? "ahead of" : "behind")} the database's; "
            + $"{Seconds(limit)} are allowed (Cluster:AliveInterval). Set it right, by NTP or the like."
        : null;

    /// <summary>Compares them before anything else has begun.</summary>
    /// <exception cref="ClockOffException">They are too far apart for the process to be of use.</exception>
    /// <exception cref="NpgsqlException">The database does not answer.</exception>
    public void Compare()
    {
        var (begun, timestamp) = (own.GetUtcNow(), own.GetTimestamp());
        var answer = database.Read();
        Take(new(begun, timestamp, own.GetElapsedTime(timestamp), answer));
        if (Problem is not { } problem)
            return;
        if (mustAgree)
            throw new ClockOffException(problem);
        Off(problem);
    }

    /// <summary>Compares them, and says when the limit is passed, either way.</summary>
    /// <exception cref="NpgsqlException">The database does not answer.</exception>
    public async Task Compare(CancellationToken cancellationToken)
    {
        var (begun, timestamp, before) = (own.GetUtcNow(), own.GetTimestamp(), Problem);
        var answer = await database.Read(cancellationToken);
        Take(new(begun, timestamp, own.GetElapsedTime(timestamp), answer));
        if (Problem is { } problem && before is null)
            Off(problem);
        else if (before is not null && Problem is null)
            Right();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(every, own);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Compare(stoppingToken);
            }
            catch (Exception e) when (e is NpgsqlException or TimeoutException)
            {
                // What was known of the clock is known still; that the database is away is for others to say.
            }
        }
    }

    private static string Seconds(TimeSpan time) => FormattableString.Invariant($"{time.Duration().TotalSeconds:0.#} s");

    private void Take(ClockReading reading)
    {
        time.Observe(reading);
        Volatile.Write(ref _offset, reading.Offset.Ticks);
    }

    [LoggerMessage(LogLevel.Warning, "{Problem}")]
    private partial void Off(string problem);

    [LoggerMessage(LogLevel.Information, "The clock of this machine agrees with the database's again.")]
    private partial void Right();
}
