namespace OrderGrains.Orders;

/// <summary>Takes a line off the order.</summary>
/// <param name="Line">The id of a line nothing of which has been shipped.</param>
[GenerateSerializer, Immutable, Alias("og.action.removeLine")]
public sealed record RemoveLine([property: Id(0)] string Line) : EditLines;
