using Npgsql;
using OrderGrains.Orders.Ageing;
using OrderGrains.Orders.Audit;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Ageing;
using OrderGrains.Storage.Postgres.Ageing;

namespace OrderGrains.Storage.Postgres;

public sealed partial class PostgresOrderStore : IEventArchive
{
    /// <inheritdoc/>
    public Task<DateTimeOffset> Now(CancellationToken cancellationToken) => Store.Pages.Read(AgeingQueries.Now, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> ClaimDay(CancellationToken cancellationToken) => Store.Relays.Read(
        (connection, token) => AgeingStatements.Claim(connection, AgeingTimes.Pause, token), cancellationToken);

    /// <inheritdoc/>
    public Task<AgedPage> Aged(DateTimeOffset before, long after, int limit, CancellationToken cancellationToken) => Store.Pages.Read(
        (connection, token) => AgeingQueries.Aged(connection, before, after, limit, token), cancellationToken);

    /// <inheritdoc/>
    public Task<bool> Settle(AgedOrder order, StoredOrder stored, CancellationToken cancellationToken)
    {
        var (schema, payload) = (_codec.Schema, _codec.Write(stored.Order));
        return Store.Relays.Read(
            (connection, token) => AgeingStatements.Settle(connection, order, stored.Order.Version, schema, payload, token),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<AuditRow>> Rows(AgedOrder order, int after, CancellationToken cancellationToken) => Store.Pages.Read(
        (connection, token) => AgeingQueries.Rows(connection, order, after, token), cancellationToken);

    // Orders of which one is being written keep their events until the next time.
    /// <inheritdoc/>
    public async Task<long> Drop(IReadOnlyList<AgedOrder> orders, CancellationToken cancellationToken)
    {
        try
        {
            return await Store.Relays.Read(
                (connection, token) => AgeingStatements.Drop(connection, orders, token), cancellationToken);
        }
        catch (OrderStoreException e) when (e.InnerException is PostgresException cause && Failures.IsOfARow(cause))
        {
            return 0;
        }
    }
}
