using OrderGrains.Api.Deliveries.Relaying;
using OrderGrains.Api.Orders;
using OrderGrains.Deliveries;
using OrderGrains.Values;

namespace OrderGrains.Api.Manage.Deliveries;

/// <summary>What is on its way of a merchant's orders, wherever it is kept: messages to webhooks, then what the outbox holds.</summary>
internal sealed class DeliveryLists(GrainReads reads, IGrainFactory grains, DeliverySignal signal)
{
    /// <summary>How many effects are looked through for one page.</summary>
    private const int MostLookedThrough = 1_000;

    /// <param name="merchant">Whose.</param>
    /// <param name="webhooks">Those that may be shown.</param>
    /// <param name="search">What is asked for.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The page, and the delivery to go on after; null on the last page.</returns>
    public async Task<(IReadOnlyList<ListedDelivery> Items, DeliveryId? Next)> Page(
        string merchant, IEnumerable<Webhook> webhooks, DeliverySearch search, CancellationToken cancellationToken)
    {
        var found = new List<ListedDelivery>();
        if (search.Kinds.Contains(DeliveryKind.Webhook) && search.After is not { Webhook: null })
            await AddMessages(found, webhooks, search, cancellationToken);
        var next = found.Count > search.Limit || search.State is not (null or DeliveryState.Waiting) || search.Webhook is not null
            ? null
            : await AddEffects(found, merchant, search, cancellationToken);
        return found.Count > search.Limit ? (found[..search.Limit], found[search.Limit - 1].Id) : (found, next);
    }

    /// <summary>Null where it is not known any more.</summary>
    public async Task<ListedDelivery?> Find(string merchant, DeliveryId id, CancellationToken cancellationToken)
    {
        var before = id with { Place = id.Place with { Index = id.Place.Index - 1 } };
        if (id.Webhook is { } webhook)
        {
            var entries = await Messages(merchant, webhook, null, id.Place.OrderId, before.Place, 1, cancellationToken);
            return entries.Where(entry => entry.Place == id.Place).Select(entry => ListedDelivery.Of(webhook, entry)).FirstOrDefault();
        }

        var effects = await Effects(merchant, id.Place.OrderId, before, 1, cancellationToken);
        return effects.Select(ListedDelivery.Of).FirstOrDefault(delivery => delivery.Id == id);
    }

    /// <summary>Has it sent again, or tried at once.</summary>
    public async Task<ReplayOutcome> Replay(string merchant, DeliveryId id, CancellationToken cancellationToken)
    {
        if (id.Webhook is null)
        {
            var waits = await reads.Ask(
                (IOutboxGrain outbox) => outbox.Hasten(id.Effect(merchant), cancellationToken), cancellationToken);
            return waits ? ReplayOutcome.Asked : ReplayOutcome.Unknown;
        }

        var outcome = await grains.GetGrain<IDeliveriesGrain>(GrainKeys.Webhook(merchant, id.Webhook)).Replay(id.Place);
        signal.Poke();
        return outcome;
    }

    private async Task AddMessages(
        List<ListedDelivery> found, IEnumerable<Webhook> webhooks, DeliverySearch search, CancellationToken cancellationToken)
    {
        foreach (var webhook in webhooks.Where(webhook => IsAsked(webhook.Id, search)))
        {
            var after = search.After?.Webhook == webhook.Id ? search.After.Place : null;
            var room = search.Limit + 1 - found.Count;
            var entries = await Messages(webhook.Merchant, webhook.Id, search.State, search.OrderId, after, room, cancellationToken);
            found.AddRange(entries.Select(entry => ListedDelivery.Of(webhook.Id, entry)));
            if (found.Count > search.Limit)
                return;
        }
    }

    private static bool IsAsked(string webhook, DeliverySearch search) =>
        (search.Webhook is null || search.Webhook == webhook) && string.CompareOrdinal(webhook, search.After?.Webhook) >= 0;

    /// <summary>Gives where to go on when it has looked through enough.</summary>
    private async Task<DeliveryId?> AddEffects(
        List<ListedDelivery> found, string merchant, DeliverySearch search, CancellationToken cancellationToken)
    {
        if (!search.Kinds.Contains(DeliveryKind.Effect) && !search.Kinds.Contains(DeliveryKind.Gateway))
            return null;
        var after = search.After is { Webhook: null } place ? place : null;
        for (var looked = 0; looked < MostLookedThrough;)
        {
            var effects = await Effects(merchant, search.OrderId, after, search.Limit + 1, cancellationToken);
            found.AddRange(effects.Select(ListedDelivery.Of).Where(delivery => search.Kinds.Contains(delivery.Kind)));
            if (effects.Count <= search.Limit || found.Count > search.Limit)
                return null;
            (after, looked) = (DeliveryId.Of(effects[^1].Id), looked + effects.Count);
        }

        return after;
    }

    private Task<ValueList<DeliveryEntry>> Messages(
        string merchant,
        string webhook,
        DeliveryState? state,
        string? orderId,
        DeliveryPlace? after,
        int limit,
        CancellationToken cancellationToken) => reads.Ask(
        GrainKeys.Webhook(merchant, webhook), (IDeliveriesGrain grain) => grain.List(state, orderId, after, limit), cancellationToken);

    private Task<ValueList<WaitingEffect>> Effects(
        string merchant, string? orderId, DeliveryId? after, int limit, CancellationToken cancellationToken) => reads.Ask(
        (IOutboxGrain outbox) => outbox.List(merchant, orderId, after?.Effect(merchant), limit, cancellationToken), cancellationToken);
}
