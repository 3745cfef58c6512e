namespace OrderGrains.Customers;

/// <summary>How a wish to erase a customer stands who is still there. A number is never used again.</summary>
public enum ErasureStatus
{
    /// <summary>Orders of theirs that are not over yet keep it waiting.</summary>
    Requested = 1,

    /// <summary>Somebody has taken it back.</summary>
    Cancelled = 2,
}
