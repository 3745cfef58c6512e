namespace OrderGrains.Orders;

/// <summary>What keeps a parcel that is under way. It ends with the next move, also one to where the parcel stood.</summary>
public enum ParcelSetback
{
    /// <summary>It was brought and could not be handed over.</summary>
    FailedDelivery = 1,

    /// <summary>Anything else: held by customs, damaged, lost.</summary>
    Exception = 2,
}
