namespace OrderGrains.Orders;

/// <summary>The pieces of a return do not come back after all.</summary>
/// <param name="Return">The id of the return.</param>
[GenerateSerializer, Immutable, Alias("og.action.cancelReturn")]
public sealed record CancelReturn([property: Id(0)] string Return) : OrderAction
{
    public override Verb Verb => Verb.CancelReturn;
}
