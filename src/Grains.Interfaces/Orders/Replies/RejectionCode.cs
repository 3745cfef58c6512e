namespace OrderGrains.Orders;

/// <summary>The kinds of refusal.</summary>
public enum RejectionCode
{
    /// <summary>The lifecycle table or the door's gate does not allow the verb in this state.</summary>
    IllegalTransition = 0,

    /// <summary>A precondition on fields does not hold; the problems name them.</summary>
    InvalidFields = 1,

    /// <summary>The credential may not touch orders at this door, or not in this state (Commerce Layer's sales channel).</summary>
    NotPermitted = 2,

    /// <summary>The market the order is in, or would be put into, is none the caller serves.</summary>
    WrongMarket = 3,

    /// <summary>An imported order stands in a combination of states that no path of the lifecycle reaches.</summary>
    UnreachableState = 4,

    /// <summary>The service is set up without what the verb needs.</summary>
    NotOffered = 130,
}
