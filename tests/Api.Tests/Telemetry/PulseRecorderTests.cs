using System.Diagnostics.Metrics;
using OrderGrains.Silo.Pulse;
using OrderGrains.Telemetry;

namespace OrderGrains.Api.Tests.Telemetry;

public sealed class PulseRecorderTests
{
    private static readonly Meter Meter = new(InstrumentTable.Name);
    private static readonly Histogram<double> Durations = Meter.CreateHistogram<double>(InstrumentTable.FeedLag.Name);

    /// <summary>Measured in the way of no other test of this process, so that it is found among their measurements.</summary>
    private const double Unusual = 1234;

    [Fact]
    public void Read_AfterMeasurements_HasThemInTheBucketsOfTheirRow()
    {
        using var recorder = new PulseRecorder(new OneTimer());
        recorder.Read();

        Durations.Record(Unusual);

        var lag = recorder.Read().Where(series => series.Name == InstrumentTable.FeedLag.Name).MaxBy(series => series.Sum)!;
        Assert.True(lag is { Count: >= 1, Sum: >= Unusual }, lag.ToString());
        var bucket = InstrumentTable.FeedLag.Buckets.Count(bound => bound < Unusual);
        Assert.InRange(lag.Buckets[bucket], 1, long.MaxValue);
    }

    [Fact]
    public void Read_AfterNobodyLookedForAMinute_BeginsAnew()
    {
        var time = new OneTimer();
        using var recorder = new PulseRecorder(time);
        recorder.Read();
        Durations.Record(Unusual);
        Assert.Equal(TimeSpan.FromMinutes(1), time.Due);

        time.Fire();

        Assert.DoesNotContain(recorder.Read(), series => series.Name == InstrumentTable.FeedLag.Name && series.Sum >= Unusual);
    }

    /// <summary>A clock with one timer, which a test lets fire.</summary>
    private sealed class OneTimer : TimeProvider, ITimer
    {
        private Action _fire = () => { };

        public TimeSpan Due { get; private set; }

        public void Fire() => _fire();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _fire = () => callback(state);
            return this;
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Due = dueTime;
            return true;
        }

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
