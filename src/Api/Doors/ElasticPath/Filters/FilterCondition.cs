using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath.Filters;

/// <summary>One condition as it is judged.</summary>
/// <param name="Holds">Whether it holds of an order.</param>
/// <param name="Narrow">
/// The search narrowed to the orders of which it holds, null where there can be none; itself null where the store does not search by it.
/// </param>
internal sealed record FilterCondition(Func<Order, bool> Holds, Func<OrderSearch, OrderSearch?>? Narrow = null);
