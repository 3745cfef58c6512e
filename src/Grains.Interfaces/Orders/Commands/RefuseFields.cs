using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>
/// Says that the request refers to what does not exist, as the door found when it looked its references up. It is always refused, but
/// by the order: after a replay has been recognised and the caller's right to touch the order has been judged.
/// </summary>
[GenerateSerializer, Immutable, Alias("og.action.refuseFields")]
public sealed record RefuseFields([property: Id(0)] ValueList<FieldProblem> Problems) : OrderAction
{
    public override Verb Verb => Verb.EditReferences;
}
