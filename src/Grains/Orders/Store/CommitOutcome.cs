namespace OrderGrains.Orders.Store;

/// <summary>How a commit ended.</summary>
public enum CommitOutcome
{
    /// <summary>Durable, or for a version check: the order is where the commit says.</summary>
    Committed,

    /// <summary>The order's history does not end where the commit says; nothing of this commit was written.</summary>
    Conflict,

    /// <summary>A name of the order belongs to another order, or is given to one this moment; nothing of this commit was written.</summary>
    NameTaken,
}
