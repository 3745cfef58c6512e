namespace OrderGrains.Orders;

/// <summary>What somebody has deleted. Doors that know deletion show it no more; for all others it is an order like any other.</summary>
public static class OrderDeletion
{
    /// <summary>Whether somebody has deleted the order, before it was placed or because it was made by hand.</summary>
    public static bool IsDeleted(this Order order) => order.DeletedAt is not null || order.Cancellation is { Deleted: true };
}
