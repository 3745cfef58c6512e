using OrderGrains.Customers;
using OrderGrains.Orders.Store;

namespace OrderGrains.Simulate.Database;

/// <summary>A row of <c>outbox</c>. A claim is not flushed by itself: a crash may take it back.</summary>
internal sealed class OutboxRow(OutboxItem item, long position)
{
    public OutboxItem Item => item;

    public EffectId Id { get; } = item.Id;

    public long Position => position;

    /// <summary>Claimed or postponed until then, in ticks.</summary>
    public long DueAt { get; set; }

    public Guid Relay { get; set; }

    public int Failures { get; set; }

    /// <summary>How many transactions were durable when it was claimed.</summary>
    public long ClaimedAfter { get; set; } = -1;

    public OutboxRow Copy() => new(item, position) { DueAt = DueAt, Relay = Relay, Failures = Failures, ClaimedAfter = ClaimedAfter };
}
