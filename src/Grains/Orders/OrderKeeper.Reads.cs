using OrderGrains.Orders.Store;
using OrderGrains.Orders.Writing;
using OrderGrains.Values;

namespace OrderGrains.Orders;

internal sealed partial class OrderKeeper
{
    /// <inheritdoc cref="IOrderGrain.Read"/>
    public Task<OrderReply> Read(ValueList<int>? markets) => ReadFrom(1, markets);

    // From the version on, where that is under way.
    private async Task<OrderReply> ReadFrom(long version, ValueList<int>? markets)
    {
        if (_journal.Faulted)
            return NotServed();
        if (await _journal.ConfirmDurable(version) != CommitState.Durable)
            return Reply(OrderOutcome.Unavailable);
        if (_journal.Durable is not { } order)
            return NotFound();
        return markets.Serves(order.Market) ? Reply(OrderOutcome.Accepted, order) : OrderAccess.NotServed;
    }

    /// <inheritdoc cref="IOrderGrain.ReadAsOf"/>
    public async Task<OrderReply> ReadAsOf(OrderMoment moment, ValueList<int>? markets)
    {
        var present = await ReadFrom(moment.Version ?? 1, markets);
        if (present.Order is not { } order)
            return present;

        try
        {
            var version = moment.At is { } at ? await VersionAt(order, at) : moment.Version;
            if (version is null)
                return Reply(await HasWholeHistory() ? OrderOutcome.NotFound : OrderOutcome.Gone);
            if (version < 1 || version > order.Version)
                return Reply(OrderOutcome.NotFound);
            return await _rewinder.AsOf(order, version.Value) is { } asOf
                ? Reply(OrderOutcome.Accepted, asOf)
                : Reply(OrderOutcome.Gone);
        }
        catch (OrderStoreException)
        {
            return Reply(OrderOutcome.Unavailable);
        }
    }

    // The present version is known without its events, which may have been dropped.
    private async Task<long?> VersionAt(Order order, DateTimeOffset at) =>
        at >= order.UpdatedAt ? order.Version : await store.FindVersion(key, order.Version, at, CancellationToken.None);

    private async Task<bool> HasWholeHistory() => await store.History(key, 0, 1, CancellationToken.None) is [{ Version: 1 }, ..];

    /// <inheritdoc cref="IOrderGrain.Transitions"/>
    public async Task<OrderTransitions?> Transitions(ValueList<int>? markets) =>
        (await Read(markets)).Order is { } order
            ? new OrderTransitions(
                order, Lifecycle.Standings(order).Select(standing => CourierOffer.Standing(standing, options)).ToValueList())
            : null;

    /// <inheritdoc cref="IOrderGrain.Presence"/>
    public OrderPresence Presence(string silo) => new(silo, _journal.Period is not null, _waiting, _journal.Pending);

    /// <inheritdoc cref="IOrderGrain.History"/>
    /// <exception cref="OrderStoreException">The order cannot be served now, or its history not be read.</exception>
    public async Task<HistoryPage?> History(
        long afterVersion, int limit, ValueList<int>? markets, CancellationToken cancellationToken)
    {
        var reply = await Read(markets);
        if (reply.Outcome == OrderOutcome.Unavailable)
            throw new OrderStoreException("The order cannot be served.", outcomeUnknown: false);
        if (reply.Order is not { } order)
            return null;

        var events = await store.History(key, afterVersion, limit, cancellationToken);
        return new HistoryPage
        {
            Items = events.Select(HistoryEntries.Of).ToValueList(),
            Next = events.Count > 0 && events[^1].Version < order.Version ? events[^1].Version : null,
            DroppedUpTo = DroppedUpTo(events, afterVersion, order),
        };
    }

    // Versions have no gap, so what is not there was dropped.
    private static long? DroppedUpTo(IReadOnlyList<StoredEvent> events, long afterVersion, Order order)
    {
        var before = events.Count > 0 ? events[0].Version - 1 : order.Version;
        return before > afterVersion ? before : null;
    }
}
