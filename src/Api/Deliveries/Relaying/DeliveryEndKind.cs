namespace OrderGrains.Api.Deliveries.Relaying;

/// <summary>How an attempt to deliver an event ended.</summary>
internal enum DeliveryEndKind
{
    Delivered,

    /// <summary>The event does not concern the receiver.</summary>
    Skipped,

    /// <summary>It is to be sent again.</summary>
    Failed,

    /// <summary>Its receiver has no turn for it now.</summary>
    Crowded,

    /// <summary>The receiver wants no more messages.</summary>
    Unwanted,

    /// <summary>The event was exported and dropped before it could be sent.</summary>
    Dropped,

    /// <summary>The webhook's merchant has no such order any more, or not in its markets.</summary>
    Missing,

    /// <summary>The order could not be read now.</summary>
    Unready,
}
