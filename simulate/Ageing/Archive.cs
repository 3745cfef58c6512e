using OrderGrains.Orders;
using OrderGrains.Orders.Ageing;
using OrderGrains.Orders.Audit;
using OrderGrains.Orders.Store;
using OrderGrains.Simulate.Database;
using OrderGrains.Simulate.Judging;
using OrderGrains.Storage.Payloads;

namespace OrderGrains.Simulate.Ageing;

/// <summary>What the statements of src/Storage/Postgres/Ageing say, on the simulated tables.</summary>
internal sealed class Archive(Wire wire) : IEventArchive
{
    private readonly Reading _reading = new(wire);

    /// <summary>Histories that were dropped though the order goes on, or though they are in no export.</summary>
    public List<string> Wrong { get; } = [];

    /// <summary>How many histories were dropped.</summary>
    public int Drops { get; private set; }

    /// <summary>The last rows of what is in exports that were found whole.</summary>
    public HashSet<(OrderKey Order, int Place)> Exported { get; } = [];

    private Server Server => wire.Server;

    /// <summary>Behind it lies a month, less what is old enough here.</summary>
    public Task<DateTimeOffset> Now(CancellationToken cancellationToken) =>
        _reading.Read(() => new DateTimeOffset(Server.Clock, TimeSpan.Zero).AddMonths(1) - AgedOrders.Age);

    public Task<bool> ClaimDay(CancellationToken cancellationToken) => Task.FromResult(true);

    public Task<AgedPage> Aged(DateTimeOffset before, long after, int limit, CancellationToken cancellationToken) => _reading.Read(() =>
        new AgedPage(
            [
                .. Server.Tables.Orders
                    .Where(entry => AgedOrders.Keys.Contains(entry.Key) && entry.Value.Ordinal > after && entry.Value.History.Count > 0)
                    .Where(entry => entry.Value.History[^1].Row.At < before.UtcTicks)
                    .OrderBy(entry => entry.Value.Ordinal)
                    .Select(entry => Order(entry.Key, entry.Value)),
            ],
            Next: null));

    public Task<bool> Settle(AgedOrder order, StoredOrder stored, CancellationToken cancellationToken) => _reading.Read(() =>
    {
        if (Rows(order) is not { } rows || rows.Place > order.Place || !IsLast(rows, order))
            return false;
        var (codec, settled) = (OrderPayload.Current, stored.Order);
        if (Server.Defects.AllEnd)
            settled = settled with { ArchivedAt = null };
        rows.Row = new(settled.Version, codec.Schema, codec.Write(settled), rows.Row.Search);
        rows.Place = order.Place;
        Server.Tables.Flushed++;
        return true;
    });

    public Task<IReadOnlyList<AuditRow>> Rows(AgedOrder order, int after, CancellationToken cancellationToken) =>
        _reading.Read<IReadOnlyList<AuditRow>>(() =>
        [
            .. (Rows(order)?.History ?? []).Select(kept => kept.Row)
                .Where(row => row.Place > after && row.Place <= order.Place)
                .Select(row => HistoryAudit.Of(order.Key, row)),
        ]);

    public Task<long> Drop(IReadOnlyList<AgedOrder> orders, CancellationToken cancellationToken) =>
        _reading.Read(() => orders.Sum(order => Rows(order) is { } rows ? Drop(order, rows) : 0L));

    private long Drop(AgedOrder order, OrderRows rows)
    {
        if (!Server.Defects.DropsUnfenced && (rows.Place != order.Place || !IsLast(rows, order)))
            return 0;
        if (!OrderEnding.HasEnded(OrderPayload.Current.Read(rows.Row.Schema, rows.Row.Payload).Derived()))
            Wrong.Add($"events of {order.Key} were dropped, which has not ended");
        var last = rows.Last;
        if (!Exported.Contains((order.Key, last.Place)))
            Wrong.Add($"events of {order.Key} up to {last.Place} were dropped, which are in no export");
        var dropped = rows.History.Count;
        rows.Gone.AddRange(rows.History);
        rows.History.Clear();
        rows.Dropped = last;
        Server.Tables.Flushed++;
        Drops++;
        return dropped;
    }

    private OrderRows? Rows(AgedOrder order) => Server.Tables.Orders.GetValueOrDefault(order.Key);

    private static bool IsLast(OrderRows rows, AgedOrder order) =>
        rows.Last is var last && last.Place == order.Place && last.Hash.AsSpan().SequenceEqual(order.Hash);

    private static AgedOrder Order(OrderKey key, OrderRows rows) => new(
        key,
        rows.Ordinal,
        rows.Salt,
        rows.Dropped?.Place ?? 0,
        rows.Dropped?.Hash ?? EventChain.Beginning(key),
        rows.Last.Place,
        rows.Last.Hash);
}
