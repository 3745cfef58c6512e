namespace OrderGrains.Simulate.Faults;

/// <summary>The faults that can be planted: each must be found.</summary>
internal static class FaultTable
{
    public static readonly IReadOnlyList<PlantedFault> All =
    [
        new("fence-off", "histories are written at any place", new() { RowsUnfenced = true }),
        new("check-off", "version checks always pass", new() { ChecksUnfenced = true }),
        new("settle-off", "lost transactions count as not made", new() { SettledAs = false }),
        new("settle-blind", "lost transactions count as made", new() { SettledAs = true }),
        new("silo-fence-off", "a dead silo may go on writing", new() { WritersUnfenced = true }),
        new("lease-off", "answers come from memory whether or not the lease holds", new() { LeaseAlwaysHolds = true }),
        new("take-over-off", "orders are taken over without waiting for the dead", new() { TakesOverAtOnce = true }),
        new("announcement-off", "silos join and leave without saying so", new() { Unannounced = true }),
        new("run-unnoticed", "members do not notice that another run of the server answers", new() { RunsUnnoticed = true }),
        new("early-answer", "commits are answered before they are durable", new() { AnswersEarly = true }),
        new("conflict-acknowledged", "a commit that met another version counts as made", new() { ConflictsAcknowledged = true }),
        new("unknown-denied", "a commit of unknown outcome counts as not made", new() { UnknownDenied = true }),
        new("answer-swallowed", "some commits are never answered", new() { AnswersSwallowed = true }),
        new("command-unsought", "commands repeated inside are not looked for in the store", new() { CommandsUnsought = true }),
        new("memory-evicts-early", "keys are forgotten before the store finds them", new() { KeysUnsought = true }),
        new("memory-not-loaded", "orders are loaded without their keys and commands", new() { MemoryNotLoaded = true }),
        new("keys-lost", "keys are neither loaded nor found in the store", new() { MemoryNotLoaded = true, KeysUnsought = true }),
        new("tail-ignored", "orders are loaded without what happened after their snapshot", new() { TailIgnored = true }),
        new("fold-twice", "orders are loaded with their last change in them twice", new() { FoldsTwice = true }),
        new("row-left-behind", "some snapshots keep their payload while their place moves on", new() { RowsLeftBehind = true }),
        new("event-lost", "some commits write no event", new() { EventsLost = true }),
        new("effect-lost", "some commits write no effect", new() { EffectsLost = true }),
        new("effect-skipped", "some effects count as carried out and are not", new() { EffectsSkipped = true }),
        new("claim-off", "relays deliver what another has claimed", new() { ClaimsIgnored = true }),
        new("receiver-forgets", "receivers do not know what they have carried out", new() { ReceiversForget = true }),
        new("gateway-forgets", "a gateway moves the money each time it is asked", new() { GatewaysForget = true }),
        new("gateway-asked-once", "gateways that have not answered are not asked again", new() { AskedOnce = true }),
        new("gateway-silence", "a gateway that does not answer counts as one that refuses", new() { SilenceIsRefusal = true }),
        new("drop-of-any", "events are dropped of orders that go on", new() { AllEnd = true }),
        new("drop-unfenced", "events are dropped whatever was added to them since they were exported", new() { DropsUnfenced = true }),
        new("drop-forgotten", "orders are loaded without a trace of what was dropped", new() { DroppedUnknown = true }),
    ];

    public static PlantedFault? Find(string name) => All.FirstOrDefault(fault => fault.Name == name);
}
