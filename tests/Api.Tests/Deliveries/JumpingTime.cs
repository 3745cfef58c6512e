namespace OrderGrains.Api.Tests.Deliveries;

/// <summary>The system's time, whose clock a test may put forward; timers go as ever.</summary>
public sealed class JumpingTime : TimeProvider
{
    private long _ticks;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref _ticks));

    public void Jump(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);
}
