namespace OrderGrains.Orders;

/// <summary>Merges the sent members into the shipping address (Elastic Path).</summary>
[GenerateSerializer, Immutable, Alias("og.action.editShippingAddress")]
public sealed record EditShippingAddress([property: Id(0)] AddressPatch Address) : OrderAction
{
    public override Verb Verb => Verb.EditShippingAddress;
}
