namespace OrderGrains.Orders.Store;

/// <summary>An event in a merchant's change feed.</summary>
/// <param name="OrderId">The order it happened to.</param>
/// <param name="Event">What happened.</param>
public sealed record FeedEvent(string OrderId, StoredEvent Event);
