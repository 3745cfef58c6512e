using OrderGrains.Customers;
using OrderGrains.Orders;

namespace OrderGrains.Deliveries;

/// <summary>An effect that an order has asked for and that has not been carried out; without what it carries.</summary>
/// <param name="Id">Which.</param>
/// <param name="Kind">What is asked.</param>
/// <param name="Failures">How often it was tried in vain.</param>
/// <param name="NextAt">When it is tried again at the latest; null means at once.</param>
[GenerateSerializer, Immutable, Alias("og.waitingEffect")]
public sealed record WaitingEffect(
    [property: Id(0)] EffectId Id,
    [property: Id(1)] EffectKind Kind,
    [property: Id(2)] int Failures,
    [property: Id(3)] DateTimeOffset? NextAt);
