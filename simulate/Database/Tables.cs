using OrderGrains.Customers;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;

namespace OrderGrains.Simulate.Database;

/// <summary>What is committed.</summary>
internal sealed class Tables
{
    public Dictionary<OrderKey, OrderRows> Orders { get; private init; } = [];

    /// <summary>The unique names and whose they are.</summary>
    public Dictionary<(string Merchant, OrderAlias Name), OrderKey> Names { get; private init; } = [];

    public List<OutboxRow> Outbox { get; private init; } = [];

    /// <summary><c>order_writers</c>.</summary>
    public Dictionary<Guid, WriterRow> Writers { get; private init; } = [];

    /// <summary><c>order_batches</c>: whether each is void.</summary>
    public Dictionary<(Guid Writer, long Number), bool> Batches { get; private init; } = [];

    /// <summary><c>order_ordinals</c>.</summary>
    public long LastOrdinal { get; set; }

    /// <summary><c>fenced_silo</c>.</summary>
    public HashSet<string> Fenced { get; private init; } = [];

    /// <summary><c>cluster_member</c>, in the order in which they joined.</summary>
    public List<MemberRow> Members { get; private init; } = [];

    /// <summary><c>cluster_view</c>: rises with every change of a member's status.</summary>
    public int ViewVersion { get; set; }

    /// <summary>How many transactions have been made durable.</summary>
    public long Flushed { get; set; }

    public long NextPosition { get; set; }

    /// <summary>What the receiver of effects has carried out, in that order; it keeps it here as grains do.</summary>
    public List<EffectId> CarriedOut { get; private init; } = [];

    /// <summary>What it knows of that.</summary>
    public AppliedEffects Applied { get; set; }

    /// <summary>What a standby has that follows up to now. The members are those of both: what becomes of them silos know, too.</summary>
    public Tables Copy() => new()
    {
        Orders = Orders.ToDictionary(entry => entry.Key, entry => entry.Value.Copy()),
        Names = new(Names),
        Outbox = [.. Outbox.Select(row => row.Copy())],
        Writers = Writers.ToDictionary(entry => entry.Key, entry => new WriterRow(entry.Value.Silo)),
        Batches = new(Batches),
        LastOrdinal = LastOrdinal,
        Fenced = [.. Fenced],
        Members = Members,
        ViewVersion = ViewVersion,
        Flushed = Flushed,
        NextPosition = NextPosition,
        CarriedOut = [.. CarriedOut],
        Applied = Applied,
    };
}
