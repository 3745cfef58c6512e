using OrderGrains.Orders;

namespace OrderGrains.Payments.GiftCards;

/// <summary>One movement on a gift card, also one that was refused.</summary>
/// <param name="Key">Whose it is: <see cref="GatewayRequest.IdempotencyKey"/>.</param>
/// <param name="Parent">The key of the one it rests on.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Amount">Minor units.</param>
/// <param name="Refusal">Why it was not done; null where it was.</param>
[GenerateSerializer, Immutable, Alias("og.giftCardEntry")]
internal sealed record GiftCardEntry(
    [property: Id(0)] string Key,
    [property: Id(1)] string? Parent,
    [property: Id(2)] MovementKind Kind,
    [property: Id(3)] long Amount,
    [property: Id(4)] string? Refusal);
