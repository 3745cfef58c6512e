using OrderGrains.Customers;
using OrderGrains.Deliveries;

namespace OrderGrains.Orders.Store;

/// <summary>An effect waiting for delivery.</summary>
/// <param name="Key">The order that asked.</param>
/// <param name="Version">The version it asked with.</param>
/// <param name="Sequence">Position among the effects of that version.</param>
/// <param name="Effect">What is asked.</param>
public sealed record OutboxItem(OrderKey Key, long Version, int Sequence, OrderEffect Effect)
{
    /// <summary>Stable over redeliveries.</summary>
    public EffectId Id => new(Key, Version, Sequence);

    /// <summary>As it is listed, without what it carries.</summary>
    /// <param name="failures">How often it was postponed.</param>
    /// <param name="nextAt">When it is due; null means at once.</param>
    public WaitingEffect Waits(int failures, DateTimeOffset? nextAt) => new(Id, Effect.Kind, failures, nextAt);

    /// <summary>Without anything personal; null where nothing is left to deliver.</summary>
    public OutboxItem? Erased() => PersonalData.Erase(Effect) is { } left ? this with { Effect = left } : null;
}
