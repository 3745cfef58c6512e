namespace OrderGrains.Orders.Store;

/// <summary>Orders that a search found.</summary>
/// <param name="Items">In the order asked for.</param>
/// <param name="More">Whether others follow.</param>
public sealed record FoundPage(IReadOnlyList<FoundOrder> Items, bool More);
