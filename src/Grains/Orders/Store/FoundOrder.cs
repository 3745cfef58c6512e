namespace OrderGrains.Orders.Store;

/// <summary>An order that a search found.</summary>
/// <param name="Order">The order as last committed, totals computed by the reader.</param>
/// <param name="Position">Where it stands; pages of several stores are merged by it.</param>
public sealed record FoundOrder(Order Order, SearchPosition Position);
