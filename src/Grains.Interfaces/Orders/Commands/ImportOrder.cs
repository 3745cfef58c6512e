namespace OrderGrains.Orders;

/// <summary>Creates the order as given, or, with <see cref="Replace"/>, puts an existing one back to it.</summary>
[GenerateSerializer, Immutable, Alias("og.action.import")]
public sealed record ImportOrder([property: Id(0)] Order Order, [property: Id(1)] bool Replace = false) : OrderAction
{
    public override Verb Verb => Verb.Import;
}
