using OrderGrains.Customers;
using OrderGrains.Deliveries;
using OrderGrains.Storage.Postgres.Reading;
using OrderGrains.Storage.Reading;

namespace OrderGrains.Storage.Postgres;

public sealed partial class PostgresOrderStore
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<WaitingEffect>> WaitingEffects(
        string merchant, string? orderId, EffectId? after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var start = EffectPlaces.Start(merchant, orderId, after);
        return await Store.Pages.Read(
            (connection, token) => OutboxQueries.Waiting(connection, start, orderId is not null, limit, token), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<bool> HastenEffect(EffectId effect, CancellationToken cancellationToken) =>
        Store.Relays.Read((connection, token) => OutboxQueries.Hasten(connection, effect, token), cancellationToken);
}
