namespace OrderGrains.Orders.Ageing;

/// <summary>Some of the orders whose histories have rows, as far as they were looked through.</summary>
/// <param name="Orders">Those that nothing has been written of for long, by their numbers.</param>
/// <param name="Next">The number to go on after; null at the end.</param>
public sealed record AgedPage(IReadOnlyList<AgedOrder> Orders, long? Next);
