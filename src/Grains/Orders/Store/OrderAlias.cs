namespace OrderGrains.Orders.Store;

/// <summary>Another name of an order or of a part of it, unique per merchant and kind.</summary>
public readonly record struct OrderAlias(AliasKind Kind, string Alias);
