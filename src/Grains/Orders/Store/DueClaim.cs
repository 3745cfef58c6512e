namespace OrderGrains.Orders.Store;

/// <summary>Orders of which something has fallen due, for one sweeper to tell.</summary>
/// <param name="Orders">The orders, the most overdue first.</param>
/// <param name="Now">When they were claimed, by the clock that all processes share.</param>
/// <param name="NextDue">In how long another falls due, or another claim ends; null when there is none.</param>
public sealed record DueClaim(IReadOnlyList<OrderKey> Orders, DateTimeOffset Now, TimeSpan? NextDue);
