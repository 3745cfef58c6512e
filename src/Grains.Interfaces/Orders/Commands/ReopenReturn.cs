namespace OrderGrains.Orders;

/// <summary>A return that was completed by mistake is open again; not one that was restocked or refunded.</summary>
/// <param name="Return">The id of the return.</param>
[GenerateSerializer, Immutable, Alias("og.action.reopenReturn")]
public sealed record ReopenReturn([property: Id(0)] string Return) : OrderAction
{
    public override Verb Verb => Verb.ReopenReturn;
}
