namespace OrderGrains.Orders.Store;

/// <summary>
/// Another name of an order or of a part of it, unique per merchant and kind: whoever has it first keeps it, and a later order of the
/// same name is written without it.
/// </summary>
public readonly record struct OrderAlias(AliasKind Kind, string Alias);
