namespace OrderGrains.Api.Hosting.Transfers;

/// <summary>One of a <see cref="TransferList"/>.</summary>
internal sealed class Transfer : IDisposable
{
    private readonly TransferList _list;
    private readonly Lock _lock = new();
    private Action? _end;
    private ITimer? _timer;

    public Transfer(TransferList list, Action end)
    {
        (_list, _end) = (list, end);
        Place = new(this);
    }

    /// <summary>Where the list has it.</summary>
    public LinkedListNode<Transfer> Place { get; }

    /// <summary>What it holds; the list's alone to change.</summary>
    public long Bytes { get; set; }

    /// <summary>Ends it by itself when its time is over.</summary>
    public void EndAfter(TimeProvider time, TimeSpan longest) =>
        _timer = time.CreateTimer(_ => End(), null, longest, Timeout.InfiniteTimeSpan);

    /// <summary>Says what it holds, which may end others.</summary>
    /// <returns>False: there is no room for that.</returns>
    public bool Hold(long bytes) => _list.Hold(this, bytes);

    /// <summary>Ends it unless it is over. What it ends is never the next one of the same connection: disposing waits for this.</summary>
    public void End()
    {
        lock (_lock)
        {
            var end = _end;
            _end = null;
            end?.Invoke();
        }
    }

    public void Dispose()
    {
        lock (_lock)
            _end = null;
        _timer?.Dispose();
        _list.Remove(this);
    }
}
