using OrderGrains.Values;

namespace OrderGrains.Deliveries;

/// <summary>How far a webhook has been told, by ids and versions: nothing of an order is kept that would have to be erased.</summary>
[GenerateSerializer, Immutable, Alias("og.deliveriesState")]
internal sealed record DeliveriesState
{
    /// <summary>When the webhook was created that this is about.</summary>
    [Id(0)] public DateTimeOffset Since { get; init; }

    /// <summary>Everything of the change feed before it is delivered, waits or is parked; null before the first lease.</summary>
    [Id(1)] public string? Cursor { get; init; }

    /// <summary>Counts the leases.</summary>
    [Id(2)] public long Term { get; init; }

    /// <summary>Who has the lease; null where it was given back.</summary>
    [Id(3)] public string? Relay { get; init; }

    [Id(4)] public ValueList<WaitingDelivery> Waiting { get; init; }

    /// <summary>At most <see cref="DeliveryRules.MaxParked"/> and what one report brings.</summary>
    [Id(5)] public ValueList<EndedDelivery> Parked { get; init; }

    /// <summary>The latest <see cref="DeliveryRules.MaxDelivered"/>.</summary>
    [Id(6)] public ValueList<EndedDelivery> Delivered { get; init; }

    /// <summary>What somebody asked for and no report has taken on; at most <see cref="DeliveryRules.MaxAsked"/>.</summary>
    [Id(7)] public ValueList<AskedDelivery> Asked { get; init; }

    /// <summary>How many have been asked for so far.</summary>
    [Id(8)] public long AskedCount { get; init; }

    [Id(9)] public long DeliveredCount { get; init; }
    [Id(10)] public long FailedCount { get; init; }
}
