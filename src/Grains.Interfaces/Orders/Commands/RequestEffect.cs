namespace OrderGrains.Orders;

/// <summary>
/// Asks for an effect on another grain that leaves with the commit (sign-up, address book, wallet). It is judged as a change of the
/// checkout in every state, for it changes the customer and not the order.
/// </summary>
[GenerateSerializer, Immutable, Alias("og.action.requestEffect")]
public sealed record RequestEffect([property: Id(0)] EffectKind Kind, [property: Id(1)] PasswordHash? Password = null) : OrderAction
{
    public override Verb Verb => Verb.EditReferences;
}
