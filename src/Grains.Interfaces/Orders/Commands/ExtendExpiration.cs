namespace OrderGrains.Orders;

/// <summary>Moves the day an open authorization lapses (MultiSafepay, Klarna: by six weeks).</summary>
[GenerateSerializer, Immutable, Alias("og.action.extendExpiration")]
public sealed record ExtendExpiration([property: Id(0)] TimeSpan By, [property: Id(1)] string Reason) : OrderAction
{
    public override Verb Verb => Verb.ExtendExpiration;
}
