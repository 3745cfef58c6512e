namespace OrderGrains.Orders;

/// <summary>
/// The customer has begun to pay: the provider gives the order the number of its transaction. An order that has one keeps it.
/// </summary>
/// <param name="Number">The number, which no other order of the merchant may have.</param>
/// <param name="Method">What the customer pays with, where the order names nothing yet.</param>
[GenerateSerializer, Immutable, Alias("og.action.beginTransaction")]
public sealed record BeginTransaction([property: Id(0)] long Number, [property: Id(1)] PaymentMethod? Method = null) : OrderAction
{
    public override Verb Verb => Verb.BeginTransaction;
}
