namespace OrderGrains.Orders;

/// <summary>Where the goods of an order stand, in the order they move. From <see cref="PickedUp"/> on there is no way back.</summary>
public enum FulfillmentStatus
{
    NotRequired,
    Unfulfilled,
    InProgress,

    /// <summary>Handed to the carrier: what most doors call shipped or fulfilled.</summary>
    PickedUp,
    InTransit,
    OutForDelivery,
    Delivered,
}
