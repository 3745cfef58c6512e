using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>What a customer keeps and is a resource of its own.</summary>
internal readonly record struct CustomerPart<T>(CustomerRef Customer, T Part);
