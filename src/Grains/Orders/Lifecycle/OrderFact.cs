namespace OrderGrains.Orders;

/// <summary>A fact beside the axes that a verb brings about.</summary>
/// <param name="Text">As the documentation calls it.</param>
/// <param name="Holds">True when it is so already.</param>
public sealed record OrderFact(string Text, Func<Order, bool> Holds);
