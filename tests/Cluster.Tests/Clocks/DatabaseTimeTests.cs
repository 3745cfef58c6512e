using OrderGrains.Silo.Clocks;

namespace OrderGrains.Cluster.Tests.Clocks;

public sealed class DatabaseTimeTests
{
    private static readonly TimeSpan RoundTrip = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Rounding = TimeSpan.FromMicroseconds(1);
    private static readonly DateTimeOffset Then = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly DatabaseTime _time = new();

    [Fact]
    public void GetUtcNow_BeforeTheDatabaseWasAsked_IsTheProcesssOwn()
    {
        var before = DateTimeOffset.UtcNow;

        Assert.InRange(_time.GetUtcNow(), before, before.AddHours(1));
    }

    [Fact]
    public void GetUtcNow_AfterAReading_GoesOnFromWhatTheDatabaseSaid()
    {
        _time.Observe(Reading(Then));

        Assert.InRange(_time.GetUtcNow(), Then, Then.AddHours(1));
    }

    [Fact]
    public void Observe_ReadingThatAgrees_LeavesTheTimeAsItIs()
    {
        var start = Ago(RoundTrip);
        _time.Observe(new(default, start, RoundTrip, Then));
        var later = start + (_time.TimestampFrequency * 60);

        // A minute later, to the millisecond: within what the round trip leaves open.
        _time.Observe(new(default, later, RoundTrip, Then.AddMinutes(1).AddMilliseconds(1)));

        var (least, now, most) = (_time.GetElapsedTime(start), _time.GetUtcNow(), _time.GetElapsedTime(start));
        var expected = Then - (RoundTrip / 2);
        Assert.InRange(now, expected + least - Rounding, expected + most + Rounding);
    }

    [Fact]
    public void Observe_ReadingThatDisagrees_IsBelieved()
    {
        _time.Observe(Reading(Then));
        _time.Observe(Reading(Then.AddDays(-2)));

        Assert.InRange(_time.GetUtcNow(), Then.AddDays(-2), Then.AddDays(-1));
    }

    private ClockReading Reading(DateTimeOffset database) => new(default, Ago(RoundTrip), RoundTrip, database);

    private long Ago(TimeSpan time) => _time.GetTimestamp() - (long)(time.TotalSeconds * _time.TimestampFrequency);
}
