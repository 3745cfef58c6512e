namespace OrderGrains.Orders;

/// <summary>Puts a line behind the others.</summary>
/// <param name="Line">Its id is new to the order; the line that is there already, repeated, changes nothing.</param>
[GenerateSerializer, Immutable, Alias("og.action.addLine")]
public sealed record AddLine([property: Id(0)] OrderLine Line) : EditLines;
