using OrderGrains.Orders;

namespace OrderGrains.Payments;

/// <summary>How far a gateway has come with a movement.</summary>
/// <param name="State">Pending where that is not known yet.</param>
/// <param name="ExternalId">What the gateway calls the movement.</param>
/// <param name="Reason">Why it failed, in the gateway's words.</param>
[GenerateSerializer, Immutable, Alias("og.gatewayAnswer")]
public sealed record GatewayAnswer(
    [property: Id(0)] MovementState State, [property: Id(1)] string? ExternalId = null, [property: Id(2)] string? Reason = null)
{
    public static readonly GatewayAnswer NotYet = new(MovementState.Pending);
}
