using System.Diagnostics;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;

namespace OrderGrains.Storage.Writing;

/// <summary>A commit with everything serialized, so that the writer only binds values.</summary>
internal sealed record PreparedCommit
{
    public required OrderKey Key { get; init; }

    /// <summary>What it follows; null for an order that must not exist yet.</summary>
    public required OrderTip? Tip { get; init; }

    /// <summary>What the next commit follows; of a new order without its ordinal, which the writer gives.</summary>
    public required OrderTip? Next { get; init; }

    /// <summary>Null when the row stays as it is: the events are what is written.</summary>
    public OrderRow? Row { get; init; }

    /// <inheritdoc cref="OrderCommit.Erases"/>
    public required bool Erases { get; init; }

    /// <summary>The rows of the history, by place.</summary>
    public required EventRow[] Events { get; init; }

    public required IReadOnlyList<OrderAlias> Aliases { get; init; }
    public required IReadOnlyList<OrderAlias> Freed { get; init; }
    public required EffectRow[] Effects { get; init; }

    /// <summary>Null when something of the order falls due when it did before.</summary>
    public DueRow? Due { get; init; }

    /// <inheritdoc cref="OrderCommit.Spans"/>
    public IReadOnlyList<Activity> Spans { get; init; } = [];

    /// <summary>The bytes of everything that has no bound of its own.</summary>
    public long Size => (Row?.Payload.Length ?? 0L) + Events.Sum(e => (long)e.Changes.Length) + Effects.Sum(e => (long)e.Effect.Length);

    /// <summary>False when it only asks whether the order is where it was.</summary>
    public bool Writes => Events.Length > 0;

    /// <summary>The place after which its first row stands.</summary>
    public int Before => Tip?.Place ?? 0;

    /// <summary>Whether readers of the change feed are to know of it.</summary>
    public bool HasEvents => Array.Exists(Events, row => row.IsEvent);
}
