using OrderGrains.Orders;
using OrderGrains.Orders.Store;

namespace OrderGrains.Simulate.Database;

/// <summary>What is committed.</summary>
internal sealed class Tables
{
    public Dictionary<OrderKey, OrderRows> Orders { get; } = [];

    /// <summary>The unique names and whose they are.</summary>
    public Dictionary<(string Merchant, OrderAlias Name), OrderKey> Names { get; } = [];

    public List<OutboxRow> Outbox { get; } = [];

    /// <summary><c>order_writers</c>.</summary>
    public Dictionary<Guid, WriterRow> Writers { get; } = [];

    /// <summary><c>order_batches</c>: whether each is void.</summary>
    public Dictionary<(Guid Writer, long Number), bool> Batches { get; } = [];

    /// <summary><c>order_ordinals</c>.</summary>
    public long LastOrdinal { get; set; }

    /// <summary><c>fenced_silo</c>.</summary>
    public HashSet<string> Fenced { get; } = [];

    /// <summary><c>cluster_member</c>, in the order in which they joined.</summary>
    public List<MemberRow> Members { get; } = [];

    /// <summary><c>cluster_view</c>: rises with every change of a member's status.</summary>
    public int ViewVersion { get; set; }

    /// <summary>How many transactions have been made durable.</summary>
    public long Flushed { get; set; }

    public long NextPosition { get; set; }
}
