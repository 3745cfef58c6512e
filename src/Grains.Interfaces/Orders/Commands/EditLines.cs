namespace OrderGrains.Orders;

/// <summary>One change of an order's lines, while the lifecycle lets them change.</summary>
[GenerateSerializer, Immutable, Alias("og.action.editLines")]
public abstract record EditLines : OrderAction
{
    public override Verb Verb => Verb.EditLines;
}
