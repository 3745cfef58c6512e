namespace OrderGrains.Simulate.Scheduling;

/// <summary>Something that runs, hangs, wakes up and dies as a whole: a silo, the database's server, the clients.</summary>
internal sealed class Process
{
    private static readonly TimerCallback Over = static over => ((TaskCompletionSource)over!).SetResult();

    private readonly List<Lane> _lanes = [];

    public Process(World world, string name)
    {
        (World, Name) = (world, name);
        Pool = NewLane(inOrder: false);
        Time = new(this);
    }

    public World World { get; }

    public string Name { get; }

    /// <summary>Its thread pool.</summary>
    public Lane Pool { get; }

    /// <summary>Its clock.</summary>
    public ProcessTime Time { get; }

    public bool IsHung { get; private set; }

    /// <summary>It has hung before, or hangs.</summary>
    public bool WasHung { get; private set; }

    public bool IsDead { get; private set; }

    public bool IsRunning => !IsHung && !IsDead;

    /// <summary>The lane of a grain.</summary>
    public Lane NewTurns() => NewLane(inOrder: true);

    /// <summary>Ends after a time, to the tick, in a turn of the thread pool, in which whoever waits there goes on.</summary>
    public Task Pause(TimeSpan time)
    {
        var over = new TaskCompletionSource();
        Time.CreateTimer(Over, over, time, Timeout.InfiniteTimeSpan);
        return over.Task;
    }

    public void Say(string text)
    {
        if (World.Trace.IsRead)
            World.Trace.Say(World.Now, $"{Name}: {text}");
    }

    public void Hang()
    {
        IsHung = WasHung = true;
        _lanes.ForEach(World.NotReady);
    }

    public void Wake()
    {
        IsHung = false;
        if (IsDead)
            return;
        foreach (var lane in _lanes.Where(lane => lane.HasWork))
            World.Ready(lane);
    }

    public void Kill()
    {
        IsDead = true;
        foreach (var lane in _lanes)
        {
            World.NotReady(lane);
            lane.Clear();
        }
    }

    private Lane NewLane(bool inOrder)
    {
        var lane = new Lane(this, inOrder);
        _lanes.Add(lane);
        return lane;
    }
}
