namespace OrderGrains.Orders;

/// <summary>Where the order itself stands. Every door's own status is a projection of this and the two axes beside it.</summary>
public enum OrderStatus
{
    Draft = 0,
    Pending = 1,
    Placing = 2,
    Placed = 3,
    Editing = 4,
    Approved = 5,
    Cancelled = 6,
}
