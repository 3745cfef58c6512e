namespace OrderGrains.Simulate.Troubles;

/// <summary>What may happen to a run.</summary>
internal enum TroubleKind
{
    /// <summary>A silo dies; another takes its place.</summary>
    Kill,

    /// <summary>A silo stands still, perhaps until it is held for dead, and wakes up with all it had.</summary>
    Hang,

    /// <summary>A silo is held for dead though it runs.</summary>
    Evict,

    /// <summary>A silo leaves in order.</summary>
    Leave,

    /// <summary>A silo joins.</summary>
    Join,

    /// <summary>Two silos do not hear each other.</summary>
    Part,

    /// <summary>A silo does not reach the database.</summary>
    Cut,

    /// <summary>The database is stopped at once and started again.</summary>
    Restart,

    /// <summary>Flushes take long.</summary>
    SlowDisk,

    /// <summary>The database refuses transactions.</summary>
    Refusals,

    /// <summary>Requests to the database and its answers get lost.</summary>
    Losses,

    /// <summary>An order is dropped from memory.</summary>
    Drop,

    /// <summary>Receivers of effects fail.</summary>
    Receivers,

    /// <summary>A silo's time of day jumps.</summary>
    Clock,

    /// <summary>The database is lost, and a standby takes over that lacks the last commits; once in a run at most.</summary>
    FailOver,
}
