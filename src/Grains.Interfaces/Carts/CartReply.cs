using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Carts;

/// <summary>The answer of a cart.</summary>
/// <param name="Outcome">How the call ended.</param>
/// <param name="Cart">As it is now.</param>
/// <param name="Priced">The order it would become, with its totals.</param>
[GenerateSerializer, Immutable, Alias("og.cartReply")]
public sealed record CartReply(
    [property: Id(0)] CartOutcome Outcome, [property: Id(1)] Cart Cart, [property: Id(2)] Order Priced)
{
    /// <summary>How each of <see cref="CartChanges"/> ended, in their order; empty for a single change, and for a repeat.</summary>
    [Id(200)] public ValueList<CartOutcome> Outcomes { get; init; }
}
