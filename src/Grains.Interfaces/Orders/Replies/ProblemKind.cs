namespace OrderGrains.Orders;

/// <summary>What is wrong with a field.</summary>
public enum ProblemKind
{
    /// <summary>Needed and not there.</summary>
    Blank = 0,

    /// <summary>There, but not acceptable.</summary>
    Invalid = 1,

    /// <summary>Above what is allowed.</summary>
    TooGreat = 2,

    /// <summary>More pieces than can be sold.</summary>
    OutOfStock = 190,
}
