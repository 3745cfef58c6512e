namespace OrderGrains.Faults.Orders;

/// <summary>How far an order of the load has come; it begins placed, authorized and not shipped.</summary>
public enum Stage
{
    Open,
    Shipped,
    Cancelled,
}
