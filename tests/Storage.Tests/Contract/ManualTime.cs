namespace OrderGrains.Storage.Tests.Contract;

/// <summary>A clock that stands until it is moved. Where a database has its own, that goes with it.</summary>
public sealed class ManualTime(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;
    private TimeSpan _passed;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Called with every new time.</summary>
    public Action<DateTimeOffset>? Moved { get; set; }

    public override long GetTimestamp() => _passed.Ticks;

    /// <summary>Lets time pass.</summary>
    public void Advance(TimeSpan by)
    {
        _passed += by;
        Jump(by);
    }

    /// <summary>Puts the clock forward or back, without any time passing.</summary>
    public void Jump(TimeSpan by)
    {
        _now += by;
        Moved?.Invoke(_now);
    }
}
