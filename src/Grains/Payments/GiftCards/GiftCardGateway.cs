using OrderGrains.Orders;

namespace OrderGrains.Payments.GiftCards;

/// <summary>
/// Gift cards as a way to pay: an authorization reserves on the card, a capture takes what was reserved, a void releases it. What rests on
/// another movement finds the card by what that one was called, since an order that is erased forgets the card's code. What a movement was
/// called may have been made up, so it has to be a card of the order's merchant.
/// </summary>
internal sealed class GiftCardGateway(IGrainFactory grains) : IPaymentGateway
{
    public string Name => "gift_card";

    public Task<GatewayAnswer> Ask(GatewayRequest request, CancellationToken cancellationToken) => Key(request) is { } key
        ? grains.GetGrain<IGiftCardGrain>(key).Move(request).WaitAsync(cancellationToken)
        : Task.FromResult(new GatewayAnswer(MovementState.Failed, Reason: "no gift card was named"));

    private static string? Key(GatewayRequest request) =>
        request.ParentExternalId is { } card
            ? GrainKeys.IsGiftCardOf(request.Merchant, card) ? card : null
            : request.Source is { Length: > 0 } code ? GrainKeys.GiftCard(request.Merchant, code) : null;
}
