namespace OrderGrains.Orders;

/// <summary>Makes one address a copy of the other, under a new id that the door has drawn.</summary>
[GenerateSerializer, Immutable, Alias("og.action.copyAddress")]
public sealed record CopyAddress([property: Id(0)] AddressRole From, [property: Id(1)] string NewId) : OrderAction
{
    public override Verb Verb => Verb.CopyAddress;
}
