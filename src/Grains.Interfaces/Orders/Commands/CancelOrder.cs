using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>Cancels the order; <see cref="Recall"/> does so while the parcel is already under way.</summary>
/// <param name="Reason">Why, in the caller's words.</param>
/// <param name="Recall">True for a parcel that is under way.</param>
/// <param name="Methods">The ids of the payment methods with which alone it may be done; empty for any.</param>
[GenerateSerializer, Immutable, Alias("og.action.cancel")]
public sealed record CancelOrder(
    [property: Id(0)] string? Reason = null,
    [property: Id(1)] bool Recall = false,
    [property: Id(100)] ValueList<string> Methods = default) : OrderAction
{
    public override Verb Verb => Recall ? Verb.Recall : Verb.Cancel;
}
