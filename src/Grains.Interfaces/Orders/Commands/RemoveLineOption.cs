namespace OrderGrains.Orders;

/// <summary>Takes an option off a line.</summary>
/// <param name="Line">The id of the line.</param>
/// <param name="Option">The id of the option.</param>
[GenerateSerializer, Immutable, Alias("og.action.removeLineOption")]
public sealed record RemoveLineOption([property: Id(0)] string Line, [property: Id(1)] string Option) : EditLines;
