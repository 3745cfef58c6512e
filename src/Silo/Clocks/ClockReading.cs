namespace OrderGrains.Silo.Clocks;

/// <summary>What a database said when it was asked for the time.</summary>
/// <param name="Begun">The process's own clock as it asked.</param>
/// <param name="Timestamp">The same moment by the clock that only runs forward.</param>
/// <param name="RoundTrip">How long the answer took by that clock.</param>
/// <param name="Database">The answer.</param>
internal readonly record struct ClockReading(DateTimeOffset Begun, long Timestamp, TimeSpan RoundTrip, DateTimeOffset Database)
{
    /// <summary>
    /// How far the process's clock is ahead of the database's, or behind it where this is negative: what is certain of it, since nobody
    /// knows when during the round trip the database looked.
    /// </summary>
    public TimeSpan Offset
    {
        get
        {
            var (least, most) = (Begun - Database, Begun + RoundTrip - Database);
            return least > TimeSpan.Zero ? least : most < TimeSpan.Zero ? most : TimeSpan.Zero;
        }
    }
}
