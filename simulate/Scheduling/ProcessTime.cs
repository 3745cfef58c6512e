namespace OrderGrains.Simulate.Scheduling;

/// <summary>The clock of a process: its time of day may be wrong, its timestamps run on whatever happens to the process.</summary>
internal sealed class ProcessTime(Process process) : TimeProvider
{
    /// <summary>By how much its time of day is off.</summary>
    public TimeSpan Offset { get; set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => World.Epoch.AddTicks(process.World.Now) + Offset;

    public override long GetTimestamp() => process.World.Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(process, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }
}
