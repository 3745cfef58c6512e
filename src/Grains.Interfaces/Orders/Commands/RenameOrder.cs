namespace OrderGrains.Orders;

/// <summary>Gives an order of MultiSafepay's FastCheckout another id beside its own, by which it is found and shown from then on.</summary>
/// <param name="OrderId">The other id; no other order of the merchant may have it.</param>
[GenerateSerializer, Immutable, Alias("og.action.renameOrder")]
public sealed record RenameOrder([property: Id(0)] string OrderId) : OrderAction
{
    public override Verb Verb => Verb.RenameOrder;
}
