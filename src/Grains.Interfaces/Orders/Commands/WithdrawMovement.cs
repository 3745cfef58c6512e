namespace OrderGrains.Orders;

/// <summary>Takes back a movement that is pending; one that a gateway is carrying out, once the gateway agrees.</summary>
/// <param name="Movement">The movement's id.</param>
[GenerateSerializer, Immutable, Alias("og.action.withdrawMovement")]
public sealed record WithdrawMovement([property: Id(0)] string Movement) : OrderAction
{
    public override Verb Verb => Verb.WithdrawMovement;
}
