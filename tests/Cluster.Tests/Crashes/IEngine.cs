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

    /// <summary>Keeps the next transaction of the order from ending before <see cref="Disconnect"/>, where others can.</summary>
    Task Hold(string orderId);

    /// <summary>Cuts the connection that waits for the held order, and lets go of it.</summary>
    Task Disconnect();
}
