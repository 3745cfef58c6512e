using OrderGrains.Orders.Store;

namespace OrderGrains.Orders;

/// <summary>What a commit writes of a command beside the order.</summary>
internal static class CommandRecords
{
    public static RecordedEvent[] Events(OrderCommand command, Decision decision, long version, DateTimeOffset now) =>
    [
        .. decision.Events.Select((happened, sequence) => new RecordedEvent
        {
            Version = version,
            Sequence = sequence,
            At = now,
            Actor = command.Actor,
            Door = command.Door,
            CommandId = command.CommandId,
            Event = happened,
        }),
    ];

    /// <summary>So that a repeat under the command's key is recognised; null where it has none.</summary>
    public static IdempotencyRecord? Key(OrderCommand command, long version, DateTimeOffset now) =>
        command.IdempotencyKey is not { } key
            ? null
            : new() { Id = key.Id, Fingerprint = key.Fingerprint, CommandId = command.CommandId, Version = version, At = now };
}
