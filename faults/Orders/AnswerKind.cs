namespace OrderGrains.Faults.Orders;

/// <summary>What an answer came to.</summary>
public enum AnswerKind
{
    /// <summary>The update was made, now or, for a repeat, before.</summary>
    Accepted,

    /// <summary>The order does not have the version that was demanded.</summary>
    Stale,

    /// <summary>The order's lifecycle forbids it.</summary>
    Refused,

    /// <summary>A read.</summary>
    Seen,

    /// <summary>Not made, as the service promises; says nothing about the order.</summary>
    NotMade,

    /// <summary>It may have been made.</summary>
    Unknown,

    /// <summary>Nothing the service promises to answer.</summary>
    Unexpected,
}
