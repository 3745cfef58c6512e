namespace OrderGrains.Orders;

/// <summary>What becomes of the parcels that a simulated courier carries.</summary>
public enum CourierPlan
{
    /// <summary>Picked up, in transit, out for delivery, delivered.</summary>
    Delivers = 0,

    /// <summary>The first attempt to hand them over fails, the second does not.</summary>
    FailsOnce = 1,

    /// <summary>Something keeps them in transit for one step.</summary>
    IsDelayed = 2,

    /// <summary>Something keeps them in transit for good.</summary>
    Loses = 3,
}
