namespace OrderGrains.Orders;

/// <summary>How far a movement of money has come. Limits count what succeeded and what is pending.</summary>
public enum MovementState
{
    Pending = 1,
    Succeeded = 2,
    Failed = 3,

    /// <summary>Withdrawn while it was pending.</summary>
    Cancelled = 4,
}
