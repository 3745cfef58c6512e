namespace OrderGrains.Storage.Sqlite;

/// <summary>
/// The clock by which the file's idempotency records are aged. There is no other than the process's own; but one that is put forward while
/// the process runs has not let more time pass, and makes no record older.
/// </summary>
/// <param name="time">The process's clock.</param>
internal sealed class RecordClock(TimeProvider time)
{
    private readonly DateTimeOffset _opened = time.GetUtcNow();
    private readonly long _start = time.GetTimestamp();

    /// <summary>The time of day, or what it has come to since the file was opened, whichever is earlier.</summary>
    public DateTimeOffset Now
    {
        get
        {
            var (now, passed) = (time.GetUtcNow(), _opened + time.GetElapsedTime(_start));
            return now < passed ? now : passed;
        }
    }
}
