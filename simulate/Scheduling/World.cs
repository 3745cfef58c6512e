namespace OrderGrains.Simulate.Scheduling;

/// <summary>
/// One thread, one clock and one source of choices. Of all that is ready the seed picks what runs next; when nothing is, time jumps to
/// whatever falls due next.
/// </summary>
/// <param name="seed">All choices are drawn from it.</param>
/// <param name="trace">Is told every step.</param>
internal sealed class World(long seed, Trace trace)
{
    private readonly Random _random = Draws.Of(seed, "schedule");
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private readonly List<Lane> _ready = [];
    private readonly PriorityQueue<(VirtualTimer Timer, int Generation), (long Due, long Number)> _timers = new();
    private volatile bool _left;
    private long _timerNumber;
    private int _lanes;

    /// <summary>When the clocks of this world begin.</summary>
    public static DateTimeOffset Epoch { get; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Since the beginning, in ticks.</summary>
    public long Now { get; private set; }

    /// <summary>How many steps there have been: a clock of which no two readings are alike.</summary>
    public long Steps { get; private set; }

    /// <summary>The lane that runs.</summary>
    public Lane? Running { get; private set; }

    public Trace Trace => trace;

    /// <summary>What went wrong where nobody waits for it.</summary>
    public List<string> Failures { get; } = [];

    public void Fail(string text) => Failures.Add(text);

    public Random Random(string what) => Draws.Of(seed, what);

    public int NextLane() => _lanes++;

    /// <summary>A time for a call or an answer: later than all before.</summary>
    public long Stamp() => ++Steps;

    /// <summary>Runs until something is so. Why it cannot go on, where it cannot; null where it is so.</summary>
    /// <param name="isOver">What is waited for.</param>
    /// <param name="limit">How long by the clock of this world.</param>
    public string? RunUntil(Func<bool> isOver, TimeSpan limit)
    {
        // What waits in this world comes back to its lane, and to nothing that whoever runs the world has set up.
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            return Run(isOver, Now + limit.Ticks) is { } why ? $"{why}, limit {limit}" : null;
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    private string? Run(Func<bool> isOver, long end)
    {
        while (!isOver())
        {
            if (_left)
                return "something has left its scheduler";
            if (_ready.Count > 0)
                Step();
            else if (!TryJump())
                return "nothing is ready, and somebody waits";
            else if (Now > end)
                return "somebody still waits";
        }

        return null;
    }

    public void Ready(Lane lane)
    {
        if (lane.Place >= 0)
            return;
        lane.Place = _ready.Count;
        _ready.Add(lane);
    }

    public void NotReady(Lane lane)
    {
        if (lane.Place < 0)
            return;
        var last = _ready[^1];
        _ready[lane.Place] = last;
        last.Place = lane.Place;
        _ready.RemoveAt(_ready.Count - 1);
        lane.Place = -1;
    }

    public void Schedule(VirtualTimer timer, int generation, long due) =>
        _timers.Enqueue((timer, generation), (Math.Max(due, Now), ++_timerNumber));

    /// <exception cref="InvalidOperationException">Something has left the world's thread.</exception>
    public void CheckThread()
    {
        if (Environment.CurrentManagedThreadId == _thread)
            return;
        _left = true;
        throw new InvalidOperationException("A task has come from another thread.");
    }

    private void Step()
    {
        var lane = _ready.Count == 1 ? _ready[0] : _ready[_random.Next(_ready.Count)];
        Steps++;
        trace.Step(Now, lane.Number);
        Running = lane;
        lane.RunOne(_random);
        Running = null;
        if (!lane.HasWork)
            NotReady(lane);
    }

    private bool TryJump()
    {
        while (_timers.TryDequeue(out var next, out var at))
        {
            if (!next.Timer.IsSetFor(next.Generation))
                continue;
            Now = at.Due;
            next.Timer.Fire();
            return true;
        }

        return false;
    }
}
