namespace OrderGrains.Simulate.Scheduling;

/// <summary>
/// Tasks of which one runs at a time, on the world's thread. In the lane of a grain they run in the order in which they came, as its turns
/// do; in that of a thread pool in any order.
/// </summary>
/// <param name="process">Whose lane it is: while that hangs nothing runs, and nothing ever again once it is dead.</param>
/// <param name="inOrder">Whether the first to come is the first to run.</param>
internal sealed class Lane(Process process, bool inOrder) : TaskScheduler
{
    private readonly Queue<Task> _queue = new();
    private readonly List<Task> _bag = [];

    /// <summary>The same for the same lane in every run of a seed.</summary>
    public int Number { get; } = process.World.NextLane();

    /// <summary>Where the lane is among those that have something to run; -1 where it is not.</summary>
    public int Place { get; set; } = -1;

    public bool HasWork => _queue.Count > 0 || _bag.Count > 0;

    public override int MaximumConcurrencyLevel => 1;

    /// <summary>Begins the work in a turn of its own.</summary>
    public Task Run(Func<Task> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.DenyChildAttach, this).Unwrap();

    /// <inheritdoc cref="Run(Func{Task})"/>
    public Task<T> Run<T>(Func<Task<T>> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.DenyChildAttach, this).Unwrap();

    /// <summary>Begins work that nobody waits for. That it fails is never foreseen.</summary>
    public void Go(Func<Task> work) =>
        Task.Factory.StartNew(Watch, (process, work), CancellationToken.None, TaskCreationOptions.DenyChildAttach, this);

    /// <summary>Calls the action in a turn of its own.</summary>
    public void Post(Action<object?> action, object? state) =>
        Task.Factory.StartNew(action, state, CancellationToken.None, TaskCreationOptions.DenyChildAttach, this);

    /// <summary>Runs one task.</summary>
    public void RunOne(Random random)
    {
        Task task;
        if (inOrder)
        {
            task = _queue.Dequeue();
        }
        else
        {
            var place = _bag.Count == 1 ? 0 : random.Next(_bag.Count);
            task = _bag[place];
            _bag[place] = _bag[^1];
            _bag.RemoveAt(_bag.Count - 1);
        }

        TryExecuteTask(task);
    }

    private static async Task Watch(object? begun)
    {
        var (process, work) = ((Process, Func<Task>))begun!;
        try
        {
            await work();
        }
        catch (Exception e)
        {
            process.World.Fail($"{process.Name}: {e}");
        }
    }

    /// <summary>Forgets what waits.</summary>
    public void Clear()
    {
        _queue.Clear();
        _bag.Clear();
    }

    protected override void QueueTask(Task task)
    {
        process.World.CheckThread();
        if (process.IsDead)
            return;
        if (inOrder)
            _queue.Enqueue(task);
        else
            _bag.Add(task);
        if (!process.IsHung)
            process.World.Ready(this);
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        !taskWasPreviouslyQueued && process.World.Running == this && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks() => inOrder ? _queue : _bag;
}
