namespace OrderGrains.Orders.Audit;

/// <summary>A row of one of the tables, as it is stored.</summary>
/// <param name="Kind">Which table.</param>
/// <param name="Key">Whose it is.</param>
public sealed record AuditRow(AuditKind Kind, OrderKey Key)
{
    /// <summary>The version of the order, or the one the row belongs to; 0 for an alias, which belongs to none.</summary>
    public long Version { get; init; }

    /// <summary>Position within the version, of events and effects.</summary>
    public int Sequence { get; init; }

    /// <summary>When the order was last changed, the event happened or the record was made, UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Of events and records.</summary>
    public Guid CommandId { get; init; }

    /// <summary>An event's type, an alias with its kind.</summary>
    public string Name { get; init; } = "";

    /// <summary>An event's schema and changes: UTF-8 JSON.</summary>
    public ReadOnlyMemory<byte> Changes { get; init; }

    /// <summary>Number in the order's history, of its rows; of an order, that of the last row in its snapshot.</summary>
    public int Place { get; init; }

    /// <summary>Of a row of the history, by number; see <see cref="EventTypes"/>.</summary>
    public short Type { get; init; }

    /// <summary>Likewise, by number.</summary>
    public short Door { get; init; }

    /// <summary>Likewise.</summary>
    public string Actor { get; init; } = "";

    /// <summary>The id of the command's record; empty without one.</summary>
    public Guid KeyId { get; init; }

    /// <summary>The record's fingerprint; empty without one.</summary>
    public Guid Fingerprint { get; init; }

    /// <summary>Of a row of the history; see <see cref="EventChain"/>. Of an order, that of the last row that was dropped.</summary>
    public byte[]? Hash { get; init; }

    /// <summary>Of a row of the history that was erased.</summary>
    public byte[]? Digest { get; init; }

    /// <summary>Of an order.</summary>
    public byte[]? Salt { get; init; }

    /// <summary>Of an order: the place of the last row of its history that was dropped, or 0.</summary>
    public int DroppedPlace { get; init; }

    /// <summary>The order of an order's row; null where its payload cannot be read.</summary>
    public Order? Order { get; init; }
}
