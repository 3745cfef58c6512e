namespace OrderGrains.Orders;

/// <summary>The pieces of a return are back.</summary>
/// <param name="Return">The id of the return.</param>
/// <param name="Restock">They go back on the shelf.</param>
/// <param name="Refunds">Money is given back for them.</param>
/// <param name="Amount">How much, in minor units; null means what they were worth.</param>
[GenerateSerializer, Immutable, Alias("og.action.completeReturn")]
public sealed record CompleteReturn(
    [property: Id(0)] string Return,
    [property: Id(1)] bool Restock = false,
    [property: Id(2)] bool Refunds = false,
    [property: Id(3)] long? Amount = null) : OrderAction
{
    public override Verb Verb => Verb.CompleteReturn;
}
