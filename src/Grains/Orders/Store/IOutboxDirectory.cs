using OrderGrains.Customers;
using OrderGrains.Deliveries;

namespace OrderGrains.Orders.Store;

/// <summary>The outbox, for whoever looks after it; relays use <see cref="IOrderStore"/>.</summary>
public interface IOutboxDirectory
{
    /// <summary>A merchant's effects that wait, by order, version and sequence, along the index that keeps them apart.</summary>
    /// <param name="merchant">Whose.</param>
    /// <param name="orderId">Of this order; null means all.</param>
    /// <param name="after">The one to go on after; null from the first.</param>
    /// <param name="limit">The most to give, at least 1.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="OrderStoreException">The store cannot be read.</exception>
    Task<IReadOnlyList<WaitingEffect>> WaitingEffects(
        string merchant, string? orderId, EffectId? after, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Makes an effect due that was postponed, with those of its order that come before it; one that is being delivered for the first time
    /// is left alone. False where it does not wait any more.
    /// </summary>
    /// <exception cref="OrderStoreException">The store cannot be written.</exception>
    Task<bool> HastenEffect(EffectId effect, CancellationToken cancellationToken);
}
