using OrderGrains.Orders;

namespace OrderGrains.Payments.GiftCards;

/// <summary>Gift cards as a way to pay: an authorization reserves on the card, a capture takes what was reserved, a void releases it.</summary>
internal sealed class GiftCardGateway(IGrainFactory grains) : IPaymentGateway
{
    public string Name => "gift_card";

    public Task<GatewayAnswer> Ask(GatewayRequest request, CancellationToken cancellationToken) => request.Source is { Length: > 0 } code
        ? grains.GetGrain<IGiftCardGrain>(GrainKeys.GiftCard(request.Merchant, code)).Move(request).WaitAsync(cancellationToken)
        : Task.FromResult(new GatewayAnswer(MovementState.Failed, Reason: "no gift card was named"));
}
