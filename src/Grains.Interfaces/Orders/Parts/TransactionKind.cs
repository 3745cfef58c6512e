namespace OrderGrains.Orders;

/// <summary>What a movement of money did.</summary>
public enum TransactionKind
{
    Authorization,
    Capture,
    Void,
    Refund,
}
