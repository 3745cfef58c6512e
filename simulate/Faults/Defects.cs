namespace OrderGrains.Simulate.Faults;

/// <summary>What is broken on purpose; nothing unless a fault is planted. See <see cref="FaultTable"/>.</summary>
internal sealed record Defects
{
    /// <summary>Writes pass at any version of the row.</summary>
    public bool RowsUnfenced { get; init; }

    /// <summary>Version checks pass at any version.</summary>
    public bool ChecksUnfenced { get; init; }

    /// <summary>What lost transactions are said to have come to, without a look.</summary>
    public bool? SettledAs { get; init; }

    /// <summary>Fencing a silo does nothing.</summary>
    public bool WritersUnfenced { get; init; }

    /// <summary>A commit is answered before it is durable.</summary>
    public bool AnswersEarly { get; init; }

    /// <summary>Some snapshots keep their payload while their place moves on.</summary>
    public bool RowsLeftBehind { get; init; }

    /// <summary>Some commits write no event.</summary>
    public bool EventsLost { get; init; }

    /// <summary>Some commits write no effect.</summary>
    public bool EffectsLost { get; init; }

    /// <summary>A relay is given what another has claimed.</summary>
    public bool ClaimsIgnored { get; init; }

    /// <summary>Repeated commands are not looked for in the store.</summary>
    public bool CommandsUnsought { get; init; }

    /// <summary>Keys that were forgotten are not found in the store.</summary>
    public bool KeysUnsought { get; init; }

    /// <summary>An order is loaded without what it remembers.</summary>
    public bool MemoryNotLoaded { get; init; }

    /// <summary>An order is loaded without what happened after its snapshot.</summary>
    public bool TailIgnored { get; init; }

    /// <summary>An order is loaded with its last change in it twice.</summary>
    public bool FoldsTwice { get; init; }

    /// <summary>The lease always holds.</summary>
    public bool LeaseAlwaysHolds { get; init; }

    /// <summary>Orders are taken over without a look at the members.</summary>
    public bool TakesOverAtOnce { get; init; }

    /// <summary>All runs of the database's server have one name.</summary>
    public bool RunsUnnoticed { get; init; }

    /// <summary>Joining and leaving is not announced.</summary>
    public bool Unannounced { get; init; }

    /// <summary>A commit that met another version is said to have been made.</summary>
    public bool ConflictsAcknowledged { get; init; }

    /// <summary>A commit of unknown outcome is said not to have been made.</summary>
    public bool UnknownDenied { get; init; }

    /// <summary>Some commits are never answered.</summary>
    public bool AnswersSwallowed { get; init; }

    /// <summary>A receiver does not know what it has carried out.</summary>
    public bool ReceiversForget { get; init; }

    /// <summary>A gateway moves the money each time it is asked.</summary>
    public bool GatewaysForget { get; init; }

    /// <summary>A gateway that has not answered is not asked again.</summary>
    public bool AskedOnce { get; init; }

    /// <summary>A gateway that does not answer counts as one that refuses.</summary>
    public bool SilenceIsRefusal { get; init; }

    /// <summary>Every order counts as ended.</summary>
    public bool AllEnd { get; init; }

    /// <summary>Histories are dropped whatever was added to them since they were exported.</summary>
    public bool DropsUnfenced { get; init; }

    /// <summary>A load does not see what was dropped, nor what follows it.</summary>
    public bool DroppedUnknown { get; init; }

    /// <summary>Some effects are said to be carried out and are not.</summary>
    public bool EffectsSkipped { get; init; }
}
