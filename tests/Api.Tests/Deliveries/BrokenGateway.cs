using OrderGrains.Orders;
using OrderGrains.Payments;

namespace OrderGrains.Api.Tests.Deliveries;

/// <summary>A payment gateway that fails in a way nobody foresees, until it is mended.</summary>
internal sealed class BrokenGateway : IPaymentGateway
{
    public string Name => "broken";

    public bool IsMended { get; set; }

    public Task<GatewayAnswer> Ask(GatewayRequest request, CancellationToken cancellationToken) => IsMended
        ? Task.FromResult(new GatewayAnswer(MovementState.Succeeded, "psp-1"))
        : throw new InvalidOperationException("It is broken.");
}
