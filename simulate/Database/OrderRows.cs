using OrderGrains.Orders.Store;
using OrderGrains.Storage.Writing;

namespace OrderGrains.Simulate.Database;

/// <summary>Everything the tables hold of one order, but its effects.</summary>
internal sealed class OrderRows
{
    public required OrderRow Row { get; set; }

    public List<EventRow> Events { get; } = [];

    /// <summary>The records with when they were written; those of commands that changed something stand in their events.</summary>
    public List<(RecordRow Row, long At, bool InEvent)> Records { get; } = [];

    public HashSet<OrderAlias> Names { get; } = [];

    /// <summary>When something of it falls due, in ticks; null when nothing does.</summary>
    public long? DueAt { get; set; }

    /// <summary>A sweeper has claimed it until then, in ticks.</summary>
    public long ClaimedUntil { get; set; }
}
