namespace OrderGrains.Orders;

/// <summary>What a call to a door does.</summary>
[Flags]
public enum DoorRights
{
    None = 0,

    /// <summary>Looks at orders.</summary>
    Read = 1,

    /// <summary>Creates or changes orders.</summary>
    Write = 2,

    /// <summary>Changes what lies beneath all orders.</summary>
    Admin = 4,

    All = Read | Write | Admin,

    /// <summary>Brings new orders about, as by checking a cart out, and touches none that is there. Whoever may write may do so.</summary>
    Create = 8,

    /// <summary>Looks after customers, whatever else it may do. Whoever may write may do so.</summary>
    Customers = 16,
}
