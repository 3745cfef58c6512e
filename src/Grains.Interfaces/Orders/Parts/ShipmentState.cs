namespace OrderGrains.Orders;

/// <summary>How far a parcel has come, in the order it moves. From <see cref="PickedUp"/> on there is no way back.</summary>
public enum ShipmentState
{
    Planned = 1,

    /// <summary>Handed to the carrier.</summary>
    PickedUp = 2,

    InTransit = 3,
    OutForDelivery = 4,
    Delivered = 5,
}
