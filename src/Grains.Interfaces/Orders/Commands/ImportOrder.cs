namespace OrderGrains.Orders;

/// <summary>Creates the order as given, or, with <see cref="Replace"/>, puts an existing one back to it.</summary>
/// <param name="Order">The order; what is computed of it is not looked at.</param>
/// <param name="Replace">True when it may exist already.</param>
/// <param name="Asserted">Where it stands.</param>
[GenerateSerializer, Immutable, Alias("og.action.import")]
public sealed record ImportOrder(
    [property: Id(0)] Order Order,
    [property: Id(1)] bool Replace = false,
    [property: Id(2)] AssertedState? Asserted = null) : OrderAction
{
    public override Verb Verb => Verb.Import;
}
