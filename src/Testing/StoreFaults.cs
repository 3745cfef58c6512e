namespace OrderGrains.Testing;

/// <summary>
/// How the commits of a cluster's orders end, and when. Checks of an order's version, which write nothing, go on undisturbed.
/// </summary>
public sealed class StoreFaults
{
    private readonly Lock _lock = new();
    private readonly Queue<StoreFault> _faults = [];
    private TaskCompletionSource? _gate;
    private TaskCompletionSource _arrived = NewSource();
    private int _commits;

    /// <summary>Commits that reached the store, checks of versions included.</summary>
    public int Commits => Volatile.Read(ref _commits);

    /// <summary>Ends when a commit has arrived at the hold.</summary>
    public Task Arrived
    {
        get
        {
            lock (_lock)
                return _arrived.Task;
        }
    }

    /// <summary>How the next commits end, in this order; afterwards they succeed.</summary>
    public void Fail(params ReadOnlySpan<StoreFault> faults)
    {
        lock (_lock)
        {
            foreach (var fault in faults)
                _faults.Enqueue(fault);
        }
    }

    /// <summary>Holds commits from now on, until <see cref="Release"/>.</summary>
    public void Hold()
    {
        lock (_lock)
            (_gate, _arrived) = (_gate ?? NewSource(), NewSource());
    }

    /// <summary>Lets go of the commits that are held, and holds no more; does nothing where none are.</summary>
    public void Release()
    {
        lock (_lock)
        {
            _gate?.SetResult();
            _gate = null;
        }
    }

    /// <summary>Takes a commit in: waits at the hold and tells how it ends.</summary>
    /// <param name="writes">False for a check of a version.</param>
    internal async Task<StoreFault> Take(bool writes)
    {
        Interlocked.Increment(ref _commits);
        if (!writes)
            return StoreFault.None;

        Task gate;
        StoreFault fault;
        lock (_lock)
        {
            gate = _gate?.Task ?? Task.CompletedTask;
            _ = _faults.TryDequeue(out fault);
            _arrived.TrySetResult();
        }

        await gate;
        return fault;
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
