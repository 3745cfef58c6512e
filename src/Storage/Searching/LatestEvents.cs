namespace OrderGrains.Storage.Searching;

/// <summary>How an engine finds when an order was updated: by the time of its latest event.</summary>
/// <param name="Join">Joins events <c>e</c> with their orders <c>o</c>; <c>$1</c> is the merchant.</param>
/// <param name="OrderId">The order's id, from whichever of the two the engine sorts by with the event's time.</param>
internal sealed record LatestEvents(string Join, string OrderId);
