using OrderGrains.Customers;
using OrderGrains.Values;
using Orleans.CodeGeneration;

namespace OrderGrains.Deliveries;

/// <summary>What orders have asked of other grains and of payment gateways and still wait for. Stateless; its key is 0.</summary>
[Alias("og.IOutboxGrain"), Version(1)]
public interface IOutboxGrain : IGrainWithIntegerKey
{
    /// <summary>A merchant's, by order, version and sequence.</summary>
    /// <param name="merchant">Whose.</param>
    /// <param name="orderId">Of this order; null means all.</param>
    /// <param name="after">The one to go on after; null from the first.</param>
    /// <param name="limit">The most to give, at least 1.</param>
    /// <param name="cancellationToken">Gives up.</param>
    [Alias("List")]
    Task<ValueList<WaitingEffect>> List(
        string merchant, string? orderId, EffectId? after, int limit, CancellationToken cancellationToken);

    /// <summary>Has it tried again at once, with those of its order that come before it; false where it does not wait any more.</summary>
    [Alias("Hasten")]
    Task<bool> Hasten(EffectId effect, CancellationToken cancellationToken);
}
