namespace OrderGrains.Orders.Store;

/// <summary>How a commit ended.</summary>
public enum CommitOutcome
{
    /// <summary>Durable, or for a version check: the version is the expected one.</summary>
    Committed,

    /// <summary>The row has another version; nothing of this commit was written.</summary>
    Conflict,

    /// <summary>A name of the order belongs to another order, or is given to one this moment; nothing of this commit was written.</summary>
    NameTaken,
}
