namespace OrderGrains.Simulate.Scheduling;

/// <summary>A timer of a process. What it calls runs on the process's thread pool, so not while that hangs.</summary>
internal sealed class VirtualTimer(Process process, TimerCallback callback, object? state) : ITimer
{
    private static readonly Action<object?> Call = static timer => ((VirtualTimer)timer!).CallBack();

    private int _generation;
    private bool _isSet;
    private TimeSpan _period;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        _generation++;
        _period = period;
        _isSet = dueTime != Timeout.InfiniteTimeSpan;
        if (_isSet)
            process.World.Schedule(this, _generation, process.World.Now + dueTime.Ticks);
        return true;
    }

    public bool IsSetFor(int generation) => _isSet && generation == _generation && !process.IsDead;

    public void Fire()
    {
        _isSet = false;
        if (_period > TimeSpan.Zero)
            Change(_period, _period);
        process.Pool.Post(Call, this);
    }

    public void Dispose()
    {
        _generation++;
        _isSet = false;
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private void CallBack() => callback(state);
}
