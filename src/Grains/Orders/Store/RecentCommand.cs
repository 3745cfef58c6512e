namespace OrderGrains.Orders.Store;

/// <summary>Which version a command led to.</summary>
public readonly record struct RecentCommand(Guid CommandId, long Version);
