namespace OrderGrains.Orders;

/// <summary>What an alias names. Of a merchant's orders only one has the same number or transaction; ids of parts may recur.</summary>
public enum AliasKind
{
    Transaction,
    Address,
    Line,
    Shipment,
    Number,
}
