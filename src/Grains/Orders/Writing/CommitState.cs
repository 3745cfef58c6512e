namespace OrderGrains.Orders.Writing;

/// <summary>How a batch ended, as far as those who wait for it must know.</summary>
internal enum CommitState
{
    Durable,

    /// <summary>Known not to have been made.</summary>
    NotMade,

    /// <summary>It may have been made.</summary>
    Unknown,
}
