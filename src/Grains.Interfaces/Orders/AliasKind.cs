namespace OrderGrains.Orders;

/// <summary>What an alias names.</summary>
public enum AliasKind
{
    Transaction,
    Address,
    Line,
    Shipment,
    Number,
}
