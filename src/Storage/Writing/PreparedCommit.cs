using OrderGrains.Orders;
using OrderGrains.Orders.Store;

namespace OrderGrains.Storage.Writing;

/// <summary>A commit with everything serialized, so that the writer only binds values.</summary>
internal sealed record PreparedCommit
{
    public required OrderKey Key { get; init; }
    public required long ExpectedVersion { get; init; }

    /// <summary>Null when the order itself stays.</summary>
    public OrderRow? Order { get; init; }

    /// <inheritdoc cref="OrderCommit.Erases"/>
    public required bool Erases { get; init; }

    public required EventRow[] Events { get; init; }

    /// <summary>Those of commands that changed nothing; the others stand in their events.</summary>
    public required RecordRow[] Records { get; init; }

    public required RecordRow[] Forgotten { get; init; }
    public required IReadOnlyList<OrderAlias> Aliases { get; init; }
    public required IReadOnlyList<OrderAlias> Freed { get; init; }
    public required EffectRow[] Effects { get; init; }

    /// <summary>Null when something of the order falls due when it did before.</summary>
    public DueRow? Due { get; init; }

    /// <summary>The bytes of everything that has no bound of its own.</summary>
    public long Size => (Order?.Payload.Length ?? 0L) + Events.Sum(e => (long)e.Changes.Length) + Effects.Sum(e => (long)e.Effect.Length);

    /// <summary>False when it only asks for the version.</summary>
    public bool Writes => Order is not null || Records.Length > 0;
}
