using OrderGrains.Orders.Ageing;
using OrderGrains.Orders.Audit;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Ageing;

namespace OrderGrains.Storage.Sqlite;

public sealed partial class SqliteOrderStore : IEventArchive
{
    /// <inheritdoc/>
    public Task<DateTimeOffset> Now(CancellationToken cancellationToken) => Task.FromResult(Store.Clock.Now);

    /// <inheritdoc/>
    public Task<bool> ClaimDay(CancellationToken cancellationToken)
    {
        var now = Store.Clock.Now;
        return Write(null, session => session.Ageing.Claim(now, AgeingTimes.Pause), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<AgedPage> Aged(DateTimeOffset before, long after, int limit, CancellationToken cancellationToken) =>
        Store.Readers.Read(session => session.Ageing.Aged(before, after, limit), cancellationToken);

    /// <inheritdoc/>
    public Task<bool> Settle(AgedOrder order, StoredOrder stored, CancellationToken cancellationToken)
    {
        var (schema, payload) = (_codec.Schema, _codec.Write(stored.Order));
        return Write(order.Key, session => session.Ageing.Settle(order, stored.Order.Version, schema, payload), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<AuditRow>> Rows(AgedOrder order, int after, CancellationToken cancellationToken) =>
        await Store.Readers.Read(session => session.Ageing.Rows(order, after), cancellationToken);

    /// <inheritdoc/>
    public Task<long> Drop(IReadOnlyList<AgedOrder> orders, CancellationToken cancellationToken) =>
        Write(null, session => session.Ageing.Drop(orders), cancellationToken);
}
