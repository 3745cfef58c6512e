namespace OrderGrains.Simulate.Members;

/// <summary>What silos know of each other.</summary>
internal enum Trust
{
    /// <summary>They are members of one cluster.</summary>
    Cluster,

    /// <summary>Each is on its own and knows nothing of the others: every order has an activation on each, all the time.</summary>
    Strangers,

    /// <summary>There is one, which nobody else can be beside.</summary>
    Alone,
}
