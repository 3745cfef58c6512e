using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>What one request of a door asks of the order, in verbs.</summary>
/// <param name="Door">The door.</param>
/// <param name="Request">As its clients send it.</param>
/// <param name="Verbs">In the order they are decided; all or none.</param>
public sealed record RequestVerbs(Door Door, string Request, ValueList<Verb> Verbs);
