namespace OrderGrains.Orders;

/// <summary>Something that is true of an order or not, with the words the documentation and answers have for it.</summary>
/// <param name="Name">In camel case, e.g. <c>notOnHold</c>.</param>
/// <param name="Text">E.g. <c>not on hold</c>.</param>
/// <param name="Holds">Asked of an order with all that is derived of it.</param>
public sealed record OrderCondition(string Name, string Text, Func<Order, bool> Holds);
