namespace OrderGrains.Orders;

/// <summary>What the lifecycle table says to a verb in a state.</summary>
public enum LifecycleVerdict
{
    /// <summary>The verb may not be done here.</summary>
    Illegal,

    /// <summary>The verb may be done.</summary>
    Legal,

    /// <summary>What the verb leads to is so already: a success that changes nothing.</summary>
    Reached,
}
