namespace OrderGrains.Cluster.Tests.Crashes;

/// <summary>A database that outlives the nodes on it.</summary>
public interface IEngine : IAsyncDisposable
{
    /// <summary>A node on it, with what the nodes before have left.</summary>
    Node Start(CrashPlan? plan = null);

    /// <summary>
    /// The node that takes over at this moment from one that has died and does not know it: it finds what is durable, and nothing else.
    /// </summary>
    Node TakeOver(Node dead);

    /// <summary>Has the next transaction that adds to a history lose its connection before it can end, where there are any.</summary>
    Task CutNext();

    /// <summary>Returns when it has.</summary>
    Task Cut();
}
