using OrderGrains.Customers;
using OrderGrains.Deliveries;
using OrderGrains.Storage.Reading;

namespace OrderGrains.Storage.Sqlite;

public sealed partial class SqliteOrderStore
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<WaitingEffect>> WaitingEffects(
        string merchant, string? orderId, EffectId? after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var (start, now) = (EffectPlaces.Start(merchant, orderId, after), _time.GetUtcNow());
        return await Store.Readers.Read(session => session.Outbox.Waiting(start, orderId is not null, limit, now), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<bool> HastenEffect(EffectId effect, CancellationToken cancellationToken)
    {
        await Write(null, session => session.Upkeep.HastenEffect(effect), cancellationToken);
        return (await StillPending([effect], cancellationToken)).Count > 0;
    }
}
