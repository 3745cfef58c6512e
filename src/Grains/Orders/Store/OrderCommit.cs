using System.Diagnostics;

namespace OrderGrains.Orders.Store;

/// <summary>Everything of one order that becomes durable together.</summary>
public sealed record OrderCommit
{
    public required OrderKey Key { get; init; }

    /// <summary>The version the row must have; 0 for an order that must not exist yet.</summary>
    public required long ExpectedVersion { get; init; }

    /// <summary>What the commit follows; null for an order that must not exist yet.</summary>
    public OrderTip? Tip { get; init; }

    /// <summary>The order after the commit; null when only records are written or the version is checked.</summary>
    public Order? Order { get; init; }

    /// <summary>The order at <see cref="ExpectedVersion"/> if it is at hand: what is the same in both need not be written again.</summary>
    public Order? Before { get; init; }

    public IReadOnlyList<RecordedEvent> Events { get; init; } = [];

    /// <summary>
    /// Whatever is stored of the order from before is rewritten as <see cref="PersonalData"/> says, its events and effects, in the same
    /// transaction. What the commit itself brings is written as it is.
    /// </summary>
    public bool Erases { get; init; }

    public IReadOnlyList<IdempotencyRecord> Records { get; init; } = [];

    /// <summary>Names the order gets; that it has some of them already is fine.</summary>
    public IReadOnlyList<OrderAlias> Aliases { get; init; } = [];

    /// <summary>Names the order had and has no longer; any other may have them then.</summary>
    public IReadOnlyList<OrderAlias> Freed { get; init; } = [];

    public IReadOnlyList<OutboxItem> Outbox { get; init; } = [];

    /// <summary>The recorded spans of those who wait for it, for the span of its transaction to link.</summary>
    public IReadOnlyList<Activity> Spans { get; init; } = [];

    public bool IsVersionCheck => Order is null && Records.Count == 0;
}
