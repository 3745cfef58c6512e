namespace OrderGrains.Orders;

/// <summary>Where the goods of an order stand, in the order they move. From <see cref="PickedUp"/> on there is no way back.</summary>
public enum FulfillmentStatus
{
    NotRequired = 1,
    Unfulfilled = 2,
    InProgress = 3,

    /// <summary>Handed to the carrier: what most doors call shipped or fulfilled.</summary>
    PickedUp = 4,
    InTransit = 5,
    OutForDelivery = 6,
    Delivered = 7,
}
