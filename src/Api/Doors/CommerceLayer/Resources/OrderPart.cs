using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>A part of an order that is a resource of its own.</summary>
internal readonly record struct OrderPart<T>(Order Order, T Part);
