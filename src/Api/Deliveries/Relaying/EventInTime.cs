using OrderGrains.Orders;

namespace OrderGrains.Api.Deliveries.Relaying;

/// <summary>An event with its order, as they are read when it is told of.</summary>
/// <param name="Version">All events of the version.</param>
/// <param name="Order">As of that version.</param>
/// <param name="Before">As of the version before, where it was asked for and there is one.</param>
internal sealed record EventInTime(HistoryEntry[] Version, Order Order, Order? Before);
