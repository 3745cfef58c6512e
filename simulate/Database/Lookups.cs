using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Payloads;
using OrderGrains.Storage.Writing;

namespace OrderGrains.Simulate.Database;

/// <summary>What the queries of orders and their history say, on the simulated tables.</summary>
internal sealed class Lookups(Server server, TimeSpan keep, int remembered)
{
    private const int RecentEvents = 64;

    private Tables Tables => server.Tables;

    public StoredOrder? Load(OrderKey key)
    {
        if (!Tables.Orders.TryGetValue(key, out var rows))
            return null;
        var order = OrderPayload.Current.Read(rows.Row.Schema, rows.Row.Payload);
        var live = rows.Records.Where(IsLive).Select(Record).Take(remembered + 1).ToList();
        var commands = Enumerable.Reverse(rows.Events).Take(RecentEvents).Select(e => new RecentCommand(e.CommandId, e.Version));
        var now = new DateTimeOffset(server.Clock, TimeSpan.Zero);
        if (server.Defects.MemoryNotLoaded)
            return new(Folded(order, rows), [], [], now);
        return new(Folded(order, rows), live, [.. commands.DistinctBy(command => command.CommandId)], now)
        {
            HasMoreRecords = live.Count > remembered,
        };
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
        var events = Events(key);
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
            : [.. rows.Records.Where(kept => ids.Contains(kept.Row.Id) && IsLive(kept)).Select(Record)];

    private List<EventRow> Events(OrderKey key) => Tables.Orders.GetValueOrDefault(key)?.Events ?? [];

    private bool IsLive((RecordRow Row, long At, bool InEvent) kept) => kept.At > server.Clock - keep.Ticks;

    private static IdempotencyRecord Record((RecordRow Row, long At, bool InEvent) kept) => new()
    {
        Id = kept.Row.Id,
        Fingerprint = kept.Row.Fingerprint,
        CommandId = kept.Row.CommandId,
        Version = kept.Row.Version,
        At = new(kept.At, TimeSpan.Zero),
    };

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

    /// <summary>The order; where it is to be folded twice, what its last event appended stands in it twice.</summary>
    private Order Folded(Order order, OrderRows rows) =>
        server.Defects.FoldsTwice && rows.Events.Count > 1 && order.InternalComment is { } text
            ? order with { InternalComment = text + text, Version = order.Version }
            : order;
}
