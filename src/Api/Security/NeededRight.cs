using OrderGrains.Orders;

namespace OrderGrains.Api.Security;

/// <summary>Metadata of a route that needs another right than its method tells.</summary>
internal sealed record NeededRight(DoorRights Right);
