namespace OrderGrains.Orders;

/// <summary>Where the order itself stands. Every door's own status is a projection of this and the two axes beside it.</summary>
public enum OrderStatus
{
    Draft,
    Pending,
    Placing,
    Placed,
    Editing,
    Approved,
    Cancelled,
}
