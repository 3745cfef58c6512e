namespace OrderGrains.Cluster.Tests.Crashes;

/// <summary>Where on the way of an update its node dies.</summary>
public enum CrashPoint
{
    /// <summary>The request has arrived; nothing has been decided.</summary>
    BeforeDecision,

    /// <summary>Decided, and not yet written.</summary>
    BeforeCommit,

    /// <summary>Inside the transaction: the connection to the database is lost as well.</summary>
    DuringCommit,

    /// <summary>Durable, and not yet answered.</summary>
    AfterCommit,

    /// <summary>The answer is on its way to the client.</summary>
    AfterAnswer,
}
