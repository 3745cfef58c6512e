namespace OrderGrains.Deliveries;

/// <summary>What has become of a delivery.</summary>
public enum DeliveryState
{
    /// <summary>To be sent, for the first time or again.</summary>
    Waiting = 0,

    /// <summary>Given up; somebody may ask for it again.</summary>
    Parked = 1,

    /// <summary>Taken by its receiver; only the latest are known.</summary>
    Delivered = 2,
}
