using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Payloads;
using OrderGrains.Storage.Reading;
using OrderGrains.Storage.Writing;

namespace OrderGrains.Simulate.Database;

/// <summary>What the queries of orders and their history say, on the simulated tables.</summary>
internal sealed class Lookups(Server server, TimeSpan keep, int remembered)
{
    private Tables Tables => server.Tables;

    public StoredOrder? Load(OrderKey key)
    {
        if (!Tables.Orders.TryGetValue(key, out var rows))
            return null;
        var behind = rows.History.Count(kept => kept.Row.Place > rows.Place);
        var latest = rows.History.TakeLast(Math.Max(behind, remembered)).Reverse().Select(kept => Loaded(kept, rows.Place)).ToList();
        var dropped = server.Defects.DroppedUnknown ? null : rows.Dropped;
        var snapshot = new LoadedSnapshot(rows.Ordinal, rows.Place, rows.Row.Schema, rows.Salt, rows.Row.Payload, dropped);
        var stored = LoadedOrder.Of(snapshot, latest, OrderPayload.Current, new(server.Clock, TimeSpan.Zero), keep);
        stored = stored with { Order = Spoiled(stored.Order, rows) };
        return server.Defects.MemoryNotLoaded ? stored with { Records = [], RecentCommands = [], HasMoreRecords = false } : stored;
    }

    public IReadOnlyList<StoredEvent> History(OrderKey key, long after, int limit)
    {
        var page = new EventPage(limit);
        foreach (var row in Events(key).Where(row => row.Version > after))
        {
            if (!page.Add(Stored(row)))
                break;
        }

        return page.Events;
    }

    public long? FindVersion(OrderKey key, long upTo, DateTimeOffset at) =>
        Events(key).LastOrDefault(row => row.Version <= upTo && row.At <= at.UtcTicks)?.Version;

    public IReadOnlyList<RecentCommand> FindCommands(OrderKey key, IReadOnlyCollection<Guid> ids, CommandWindow window)
    {
        if (server.Defects.CommandsUnsought)
            return [];
        var events = Events(key).ToList();
        var floor = events.LastOrDefault(
            row => row.Version > window.Floor && row.Version <= window.Near && row.At <= window.Since.UtcTicks)?.Version ?? window.Floor;
        return
        [
            .. events.Where(row => row.Version > floor && ids.Contains(row.CommandId))
                .Select(row => new RecentCommand(row.CommandId, row.Version)).Distinct(),
        ];
    }

    public IReadOnlyList<IdempotencyRecord> FindRecords(OrderKey key, IReadOnlyCollection<Guid> ids) =>
        server.Defects.KeysUnsought || !Tables.Orders.TryGetValue(key, out var rows)
            ? []
            : [.. rows.History.Where(kept => IsLive(kept) && ids.Contains(kept.Row.Record!.Id)).Select(Record)];

    private IEnumerable<EventRow> Events(OrderKey key) => Tables.Orders.GetValueOrDefault(key)?.Events ?? [];

    private bool IsLive((EventRow Row, long KeptAt) kept) =>
        kept.Row.Record is not null && kept.KeptAt > server.Clock - keep.Ticks;

    private static IdempotencyRecord Record((EventRow Row, long KeptAt) kept) => new()
    {
        Id = kept.Row.Record!.Id,
        Fingerprint = kept.Row.Record.Fingerprint,
        CommandId = kept.Row.CommandId,
        Version = kept.Row.Version,
        At = new(kept.KeptAt, TimeSpan.Zero),
    };

    private static LoadedRow Loaded((EventRow Row, long KeptAt) kept, int snapshot)
    {
        var row = kept.Row;
        return new(
            row.Place,
            row.Version,
            row.Sequence,
            row.At,
            row.CommandId,
            row.Type,
            row.Hash,
            row.Place > snapshot ? row.Changes : null,
            row.Record is { } record ? new(record.Id, record.Fingerprint, kept.KeptAt) : null);
    }

    public static StoredEvent Stored(EventRow row) => new()
    {
        Version = row.Version,
        Sequence = row.Sequence,
        At = new(row.At, TimeSpan.Zero),
        Actor = row.Actor,
        Door = (Door)row.Door,
        Type = EventTypes.Name(row.Type),
        Changes = row.Changes,
    };

    /// <summary>The order; where that is planted, without what follows its snapshot, or with what its last event appended twice.</summary>
    private Order Spoiled(Order order, OrderRows rows)
    {
        if (server.Defects.TailIgnored)
        {
            var snapshot = OrderPayload.Current.Read(rows.Row.Schema, rows.Row.Payload);
            return snapshot with { Version = order.Version, UpdatedAt = order.UpdatedAt };
        }

        return server.Defects.FoldsTwice && rows.Events.Skip(1).Any() && order.InternalComment is { } text
            ? order with { InternalComment = text + text }
            : order;
    }
}
