namespace OrderGrains.Orders;

/// <summary>What is wrong with a field.</summary>
public enum ProblemKind
{
    /// <summary>Needed and not there.</summary>
    Blank,

    /// <summary>There, but not acceptable.</summary>
    Invalid,

    /// <summary>Above what is allowed.</summary>
    TooGreat,
}
