using OrderGrains.Orders.Store;

namespace OrderGrains.Orders.Writing;

/// <summary>
/// The commands an order remembers: the newest with an Idempotency-Key, and the newest of all for a retry inside the service. Commands
/// under way are in it too, however many, so that a duplicate waits for the first; what is durable gives way to newer ones and is looked
/// for in the store from then on. Whether that look is needed at all is known here, so that a new key costs none.
/// </summary>
/// <param name="keepTime">How long keys are honoured.</param>
/// <param name="time">Measures it by timestamps: what time of day it is, only the store says.</param>
/// <param name="kept">How many durable commands of each kind are remembered.</param>
internal sealed class CommandMemory(TimeSpan keepTime, TimeProvider time, int kept = CommandMemory.Kept)
{
    /// <summary>How many durable commands of each kind are remembered.</summary>
    public const int Kept = StoredOrder.MaxRecords;

    /// <summary>So many keys are forgotten together: a quarter of what is remembered.</summary>
    private readonly int _chunk = Math.Max(1, kept / 4);

    private readonly long _start = time.GetTimestamp();
    private readonly Dictionary<Guid, (RememberedCommand Command, TimeSpan Until)> _keyed = [];
    private readonly Queue<(Guid KeyId, RememberedCommand Command)> _keys = [];
    private readonly Dictionary<Guid, RememberedCommand> _recent = [];
    private readonly Queue<RememberedCommand> _order = [];
    private KeyFilter? _forgotten;
    private TimeSpan _strangersUntil = TimeSpan.MinValue;

    /// <summary>How many commands were ever added.</summary>
    public long Added { get; private set; }

    /// <summary>How many keys and commands are held.</summary>
    public int Count => _keyed.Count + _recent.Count;

    private TimeSpan Elapsed => time.GetElapsedTime(_start);

    public void Load(StoredOrder stored)
    {
        var durable = Task.FromResult(CommitState.Durable);
        foreach (var record in stored.Records)
            Add(new(record.CommandId, record.Version, durable, record.Fingerprint, record.At), record.Id, stored.Now - record.At);
        foreach (var (commandId, version) in stored.RecentCommands.Reverse())
            Add(new(commandId, version, durable), keyId: null);
        if (stored.HasMoreRecords)
            _strangersUntil = Elapsed + keepTime;
    }

    /// <param name="command">What was done.</param>
    /// <param name="keyId">Its key's id, if it had one.</param>
    /// <param name="age">How long ago it was done.</param>
    public void Add(RememberedCommand command, Guid? keyId, TimeSpan age = default)
    {
        Added++;
        if (keyId is { } id)
        {
            _keyed[id] = (command, Elapsed + keepTime - age);
            _keys.Enqueue((id, command));
            Forget();
        }

        if (!_recent.TryAdd(command.CommandId, command))
            return;
        _order.Enqueue(command);
        while (_order.Count > kept && _order.Peek().Durable.IsCompleted)
            _recent.Remove(_order.Dequeue().CommandId);
    }

    /// <summary>The same command, or one under the same key, from before; null when this is a new one, or has been forgotten.</summary>
    public RememberedCommand? Find(OrderCommand command)
    {
        if (_recent.TryGetValue(command.CommandId, out var same))
            return same;
        if (command.IdempotencyKey is not { } key || !_keyed.TryGetValue(key.Id, out var keyed))
            return null;
        if (Elapsed < keyed.Until)
            return keyed.Command;
        _keyed.Remove(key.Id);
        return null;
    }

    /// <summary>Whether a key that is not remembered may be one that was.</summary>
    public bool MayHaveForgotten(Guid keyId) =>
        Elapsed < _strangersUntil || _forgotten?.MayContain(keyId) == true;

    // A chunk at a time: the filter grows with each, and what is looked for in the store should be rare.
    private void Forget()
    {
        if (_keys.Count < kept + _chunk)
            return;
        while (_keys.Count > kept && _keys.Peek().Command.Durable.IsCompleted)
        {
            var (keyId, command) = _keys.Dequeue();
            (_forgotten ??= new()).Add(keyId);

            // Another command may have the key by now, since the time of the first was over.
            if (_keyed.TryGetValue(keyId, out var keyed) && keyed.Command.CommandId == command.CommandId)
                _keyed.Remove(keyId);
        }
    }
}
