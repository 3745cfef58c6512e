namespace OrderGrains.Silo.Clocks;

/// <summary>
/// The time of the database that the processes share: what it last said, and what has passed since by a clock that only runs forward. A
/// wrong clock of one process, or one that is put right while it runs, thus dates nothing that others read. Until the database has been
/// asked, it is the process's own time.
/// </summary>
internal sealed class DatabaseTime : TimeProvider
{
    private readonly Lock _lock = new();
    private (DateTimeOffset Time, long Timestamp)? _known;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _known is { } known ? known.Time + GetElapsedTime(known.Timestamp) : base.GetUtcNow();
        }
    }

    /// <summary>Takes in a reading. Where what is known agrees with it, that stays, so that no answer makes the time go back.</summary>
    public void Observe(ClockReading reading)
    {
        lock (_lock)
        {
            var end = reading.Timestamp + (long)(reading.RoundTrip.TotalSeconds * TimestampFrequency);
            var (least, most) = (reading.Database, reading.Database + reading.RoundTrip);
            var held = _known is { } known ? known.Time + GetElapsedTime(known.Timestamp, end) : DateTimeOffset.MinValue;
            if (held < least || held > most)
                _known = (least + (reading.RoundTrip / 2), end);
        }
    }
}
