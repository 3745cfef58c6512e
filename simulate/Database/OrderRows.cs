using OrderGrains.Orders.Store;
using OrderGrains.Storage.Reading;
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

    /// <summary>The last row that was dropped; null while the history is whole.</summary>
    public DroppedRow? Dropped { get; set; }

    /// <summary>What was dropped, as exports have it: nobody but the judge looks there.</summary>
    public List<(EventRow Row, long KeptAt)> Gone { get; } = [];

    /// <summary>All that ever happened.</summary>
    public IEnumerable<EventRow> AllEvents => Gone.Select(kept => kept.Row).Where(row => row.IsEvent).Concat(Events);

    /// <summary>What the next row follows.</summary>
    public DroppedRow Last => History.Count > 0 ? new(History[^1].Row.Place, History[^1].Row.Hash) : Dropped!;

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
            Dropped = Dropped,
        };
        copy.History.AddRange(History);
        copy.Gone.AddRange(Gone);
        copy.Names.UnionWith(Names);
        return copy;
    }
}
