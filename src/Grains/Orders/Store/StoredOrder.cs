namespace OrderGrains.Orders.Store;

/// <summary>An order as the store holds it.</summary>
/// <param name="Order">The order, totals computed by the reader.</param>
/// <param name="Records">Its newest idempotency records that are still kept, the oldest first.</param>
/// <param name="RecentCommands">The commands of its latest versions, so that a retry inside the service finds its first run.</param>
/// <param name="Now">When this was read, by the clock that dates the records.</param>
public sealed record StoredOrder(
    Order Order, IReadOnlyList<IdempotencyRecord> Records, IReadOnlyList<RecentCommand> RecentCommands, DateTimeOffset Now)
{
    /// <summary>How many records an order remembers; one that has more is loaded without the others.</summary>
    public const int MaxRecords = 1024;

    /// <summary>What the order's next commit follows.</summary>
    public OrderTip? Tip { get; init; }

    /// <summary>Whether further records are still kept; <see cref="IOrderStore.FindRecords"/> finds them.</summary>
    public bool HasMoreRecords { get; init; }
}
