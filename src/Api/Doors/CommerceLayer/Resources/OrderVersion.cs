using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>What one version of an order has changed.</summary>
/// <param name="OrderId">The order's id.</param>
/// <param name="Version">The version it reached with that.</param>
/// <param name="Entries">The events of the version, at least one.</param>
internal sealed record OrderVersion(string OrderId, long Version, IReadOnlyList<HistoryEntry> Entries);
