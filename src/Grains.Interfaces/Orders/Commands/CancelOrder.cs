namespace OrderGrains.Orders;

/// <summary>Cancels the order; <see cref="Recall"/> does so while the parcel is already under way.</summary>
[GenerateSerializer, Immutable, Alias("og.action.cancel")]
public sealed record CancelOrder([property: Id(0)] string? Reason = null, [property: Id(1)] bool Recall = false) : OrderAction
{
    public override Verb Verb => Recall ? Verb.Recall : Verb.Cancel;
}
