namespace OrderGrains.Orders;

/// <summary>
/// Appends to one of the two comments on a line of its own, or replaces it (Centra). Appending nothing changes nothing, replacing with
/// nothing clears.
/// </summary>
[GenerateSerializer, Immutable, Alias("og.action.addComment")]
public sealed record AddComment(
    [property: Id(0)] string Text,
    [property: Id(1)] bool Internal = false,
    [property: Id(2)] bool Replace = false) : OrderAction
{
    public override Verb Verb => Verb.EditComments;
}
