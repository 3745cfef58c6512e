namespace OrderGrains.Deliveries;

/// <summary>How a webhook's deliveries go.</summary>
/// <param name="Waiting">Orders of which something is to be delivered.</param>
/// <param name="Parked">Deliveries that were given up.</param>
/// <param name="Delivered">Deliveries made so far.</param>
/// <param name="Failed">Attempts that failed so far.</param>
/// <param name="LastDeliveredAt">Null before the first one.</param>
[GenerateSerializer, Immutable, Alias("og.deliveryCounts")]
public sealed record DeliveryCounts(
    [property: Id(0)] int Waiting,
    [property: Id(1)] int Parked,
    [property: Id(2)] long Delivered,
    [property: Id(3)] long Failed,
    [property: Id(4)] DateTimeOffset? LastDeliveredAt);
