namespace OrderGrains.Orders;

/// <summary>
/// A record in an order's stored JSON. Another node may run a newer build, whose records have more members: they are kept and written
/// back, whatever else of the record changes.
/// </summary>
public interface IStoredRecord
{
    /// <summary>The members that this build does not know; null when there are none. Only <see cref="StoredOrderJson"/> has them.</summary>
    UnknownMembers? Unknown { get; }
}
