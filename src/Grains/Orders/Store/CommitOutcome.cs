namespace OrderGrains.Orders.Store;

/// <summary>How a commit ended.</summary>
public enum CommitOutcome
{
    /// <summary>Durable, or for a version check: the version is the expected one.</summary>
    Committed,

    /// <summary>The row has another version; nothing of this commit was written.</summary>
    Conflict,
}
