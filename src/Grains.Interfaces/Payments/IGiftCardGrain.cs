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

    /// <summary>Reserves, takes, releases or gives back, once per <see cref="GatewayRequest.IdempotencyKey"/>.</summary>
    [Alias("Move")]
    Task<GatewayAnswer> Move(GatewayRequest request);
}
