using OrderGrains.Orders.Store;

namespace OrderGrains.Orders.Writing;

/// <summary>
/// The commands an order remembers: those with an Idempotency-Key for their keep time, the others for as long as a retry inside the
/// service may come. Commands under way are in it too, so that a duplicate waits for the first.
/// </summary>
internal sealed class CommandMemory(TimeSpan keepTime)
{
    private const int MaxRecent = 256;

    private readonly Dictionary<string, RememberedCommand> _keyed = [];
    private readonly Dictionary<Guid, RememberedCommand> _recent = [];
    private readonly Queue<Guid> _order = [];

    public void Load(StoredOrder stored)
    {
        var durable = Task.FromResult(CommitState.Durable);
        foreach (var record in stored.Records)
            Add(new RememberedCommand(record.CommandId, record.Version, durable, record.Fingerprint, record.At), record.Id);
        foreach (var (commandId, version) in stored.RecentCommands)
            Add(new RememberedCommand(commandId, version, durable), keyId: null);
    }

    public void Add(RememberedCommand command, string? keyId)
    {
        if (keyId is not null)
            _keyed[keyId] = command;
        if (!_recent.TryAdd(command.CommandId, command))
            return;
        _order.Enqueue(command.CommandId);
        if (_order.Count > MaxRecent)
            _recent.Remove(_order.Dequeue());
    }

    /// <summary>The same command, or one under the same key, from before; null when this is a new one.</summary>
    public RememberedCommand? Find(OrderCommand command, DateTimeOffset now)
    {
        if (_recent.TryGetValue(command.CommandId, out var same))
            return same;
        if (command.IdempotencyKey is not { } key || !_keyed.TryGetValue(key.Id, out var keyed))
            return null;
        if (now - keyed.At < keepTime)
            return keyed;
        _keyed.Remove(key.Id);
        return null;
    }
}
