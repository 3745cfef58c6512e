namespace OrderGrains.Orders;

/// <summary>
/// Says what became of a movement that is pending. The first answer that ends it stands; a later one that contradicts it changes nothing.
/// </summary>
/// <param name="Movement">The movement's id.</param>
/// <param name="State">Succeeded, Failed or Cancelled.</param>
/// <param name="ExternalId">What the gateway calls the movement.</param>
/// <param name="Reason">Why it failed, in the gateway's words.</param>
[GenerateSerializer, Immutable, Alias("og.action.settleMovement")]
public sealed record SettleMovement(
    [property: Id(0)] string Movement,
    [property: Id(1)] MovementState State,
    [property: Id(2)] string? ExternalId = null,
    [property: Id(3)] string? Reason = null) : OrderAction
{
    public override Verb Verb => Verb.SettleMovement;
}
