using OrderGrains.Orders.Store;

namespace OrderGrains.Orders.Writing;

/// <summary>Looks in the store for commands that the order does not remember, or no longer.</summary>
internal sealed class CommandLooks
{
    private static readonly Task<CommitState> Durable = Task.FromResult(CommitState.Durable);

    private readonly OrderKey _key;
    private readonly IOrderStore _store;
    private readonly SharedLook<Guid, RememberedCommand> _keys;
    private readonly SharedLook<(Guid Id, CommandWindow Window), RememberedCommand> _commands;

    public CommandLooks(OrderKey key, IOrderStore store)
    {
        (_key, _store) = (key, store);
        (_keys, _commands) = (new(FindKeys), new(FindCommands));
    }

    /// <summary>The command that has a key, or null.</summary>
    /// <exception cref="OrderStoreException">The store could not be asked.</exception>
    public Task<RememberedCommand?> OfKey(Guid keyId) => _keys.Find(keyId);

    /// <summary>The command as it was carried out, or null where it was not, as far as the window reaches.</summary>
    /// <exception cref="OrderStoreException">The store could not be asked.</exception>
    public Task<RememberedCommand?> OfCommand(Guid commandId, CommandWindow window) => _commands.Find((commandId, window));

    private async Task<IReadOnlyDictionary<Guid, RememberedCommand>> FindKeys(IReadOnlyList<Guid> keyIds)
    {
        var found = await _store.FindRecords(_key, keyIds, CancellationToken.None);

        // A key that was used again, its time over, has two once the database's clock is set back.
        return found.OrderByDescending(record => (record.Version, record.At)).DistinctBy(record => record.Id).ToDictionary(
            record => record.Id,
            record => new RememberedCommand(record.CommandId, record.Version, Durable, record.Fingerprint, record.At));
    }

    private async Task<IReadOnlyDictionary<(Guid Id, CommandWindow Window), RememberedCommand>> FindCommands(
        IReadOnlyList<(Guid Id, CommandWindow Window)> asked)
    {
        var window = asked.Select(one => one.Window).Aggregate(CommandWindow.Union);
        var found = await _store.FindCommands(_key, [.. asked.Select(one => one.Id).Distinct()], window, CancellationToken.None);
        var versions = found.ToDictionary(command => command.CommandId, command => command.Version);
        return asked
            .Where(one => versions.ContainsKey(one.Id))
            .ToDictionary(one => one, one => new RememberedCommand(one.Id, versions[one.Id], Durable));
    }
}
