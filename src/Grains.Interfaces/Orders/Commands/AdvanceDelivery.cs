namespace OrderGrains.Orders;

/// <summary>Moves the parcel forward to a later stage.</summary>
[GenerateSerializer, Immutable, Alias("og.action.advanceDelivery")]
public sealed record AdvanceDelivery([property: Id(0)] FulfillmentStatus To) : OrderAction
{
    public override Verb Verb => Verb.AdvanceDelivery;
}
