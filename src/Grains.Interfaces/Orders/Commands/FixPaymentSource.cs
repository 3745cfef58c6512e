namespace OrderGrains.Orders;

/// <summary>Sets the means of payment that the last open authorization was made with, and how it is used.</summary>
/// <param name="Source">That of the authorization; null where it is known no more.</param>
/// <param name="Method">The method of the authorization; null where the order has that one.</param>
[GenerateSerializer, Immutable, Alias("og.action.fixPaymentSource")]
public sealed record FixPaymentSource([property: Id(0)] PaymentSource? Source, [property: Id(1)] PaymentMethod? Method = null) : OrderAction
{
    public override Verb Verb => Verb.FixPaymentSource;
}
