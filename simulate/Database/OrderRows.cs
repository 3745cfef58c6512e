using OrderGrains.Orders.Store;
using OrderGrains.Storage.Writing;

namespace OrderGrains.Simulate.Database;

/// <summary>Everything the tables hold of one order, but its effects.</summary>
internal sealed class OrderRows
{
    public required long Ordinal { get; init; }

    public required OrderRow Row { get; set; }

    /// <summary>The last row of the history that <see cref="Row"/> contains.</summary>
    public required int Place { get; set; }

    public required byte[] Salt { get; set; }

    /// <summary>The rows of the history, by place, and when they were written.</summary>
    public List<(EventRow Row, long KeptAt)> History { get; } = [];

    /// <summary>The events among them.</summary>
    public IEnumerable<EventRow> Events => History.Select(kept => kept.Row).Where(row => row.IsEvent);

    public HashSet<OrderAlias> Names { get; } = [];

    /// <summary>When something of it falls due, in ticks; null when nothing does.</summary>
    public long? DueAt { get; set; }

    /// <summary>A sweeper has claimed it until then, in ticks.</summary>
    public long ClaimedUntil { get; set; }

    /// <summary>The same rows, of which these know nothing.</summary>
    public OrderRows Copy()
    {
        var copy = new OrderRows
        {
            Ordinal = Ordinal,
            Row = Row,
            Place = Place,
            Salt = Salt,
            DueAt = DueAt,
            ClaimedUntil = ClaimedUntil,
        };
        copy.History.AddRange(History);
        copy.Names.UnionWith(Names);
        return copy;
    }
}
