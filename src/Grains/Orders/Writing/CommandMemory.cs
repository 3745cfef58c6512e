using OrderGrains.Orders.Store;

namespace OrderGrains.Orders.Writing;

/// <summary>
/// The commands an order remembers: those with an Idempotency-Key for their keep time, the others for as long as a retry inside the
/// service may come. Commands under way are in it too, so that a duplicate waits for the first.
/// </summary>
/// <param name="keepTime">How long keys are honoured.</param>
/// <param name="time">Measures it by timestamps: what time of day it is, only the store says.</param>
internal sealed class CommandMemory(TimeSpan keepTime, TimeProvider time)
{
    private const int MaxRecent = 256;

    private readonly long _start = time.GetTimestamp();
    private readonly Dictionary<string, (RememberedCommand Command, TimeSpan Until)> _keyed = [];
    private readonly Dictionary<Guid, RememberedCommand> _recent = [];
    private readonly Queue<Guid> _order = [];

    public void Load(StoredOrder stored)
    {
        var durable = Task.FromResult(CommitState.Durable);
        foreach (var record in stored.Records)
            Add(new RememberedCommand(record.CommandId, record.Version, durable, record.Fingerprint), record.Id, stored.Now - record.At);
        foreach (var (commandId, version) in stored.RecentCommands)
            Add(new RememberedCommand(commandId, version, durable), keyId: null);
    }

    /// <param name="command">What was done.</param>
    /// <param name="keyId">Its key's id, if it had one.</param>
    /// <param name="age">How long ago it was done.</param>
    public void Add(RememberedCommand command, string? keyId, TimeSpan age = default)
    {
        if (keyId is not null)
            _keyed[keyId] = (command, time.GetElapsedTime(_start) + keepTime - age);
        if (!_recent.TryAdd(command.CommandId, command))
            return;
        _order.Enqueue(command.CommandId);
        if (_order.Count > MaxRecent)
            _recent.Remove(_order.Dequeue());
    }

    /// <summary>The same command, or one under the same key, from before; null when this is a new one.</summary>
    public RememberedCommand? Find(OrderCommand command)
    {
        if (_recent.TryGetValue(command.CommandId, out var same))
            return same;
        if (command.IdempotencyKey is not { } key || !_keyed.TryGetValue(key.Id, out var keyed))
            return null;
        if (time.GetElapsedTime(_start) < keyed.Until)
            return keyed.Command;
        _keyed.Remove(key.Id);
        return null;
    }
}
