using OrderGrains.Customers;
using OrderGrains.Orders;
using Orleans.CodeGeneration;

namespace OrderGrains.Payments;

/// <summary>A merchant's gift card. Key: <see cref="GrainKeys.GiftCard"/>.</summary>
[Alias("og.IGiftCardGrain"), Version(1)]
public interface IGiftCardGrain : IGrainWithStringKey
{
    /// <summary>What is on the card; null when there is no such card.</summary>
    [Alias("Read")]
    Task<GiftCard?> Read();

    /// <summary>
    /// Issues the card, or changes for how much it was issued; null where it is of another currency, or more is spent or reserved.
    /// </summary>
    /// <param name="currency">ISO 4217 code.</param>
    /// <param name="amount">For how much, whatever is left of it; minor units.</param>
    [Alias("Issue")]
    Task<GiftCard?> Issue(string currency, long amount);

    /// <summary>
    /// Changes for how much the card was issued, once under a key; it cannot where there is none, or more is spent or reserved than would
    /// be left.
    /// </summary>
    /// <param name="by">By how much; minor units, also below 0.</param>
    /// <param name="key">The client's; null where it sent none.</param>
    [Alias("ChangeOnce")]
    Task<GiftCardChange> Change(long by, IdempotencyKey? key);

    /// <summary>Has the card pay nothing more, or again; what was begun with it can be ended. Null where there is none.</summary>
    [Alias("Block")]
    Task<GiftCard?> Block(bool blocked);

    /// <summary>Reserves, takes, releases or gives back, once per <see cref="GatewayRequest.IdempotencyKey"/>.</summary>
    [Alias("Move")]
    Task<GatewayAnswer> Move(GatewayRequest request);

    /// <summary>
    /// Keeps an amount for an order that is about to be placed. A hold ends when the order charges it or when it is released; one whose
    /// order has not charged it in time is forgotten when somebody else needs the amount.
    /// </summary>
    /// <returns>False where there is no such card in that currency, or not as much on it.</returns>
    [Alias("Hold")]
    Task<bool> Hold(GiftCardHold hold);

    /// <summary>Ends a hold that is not charged; one that there is not is none to end.</summary>
    [Alias("Release")]
    Task Release(string hold);

    /// <summary>Charges what a hold keeps, or gives back of a charge, once per <paramref name="effectId"/>.</summary>
    [Alias("Apply")]
    Task Apply(EffectId effectId, OrderEffect effect);
}
