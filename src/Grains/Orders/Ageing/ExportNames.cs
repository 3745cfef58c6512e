namespace OrderGrains.Orders.Ageing;

/// <summary>
/// The members of an export's lines, which are JSON objects: a line for each row of history, those of an order together and by place, the
/// orders by their numbers; then one line with the counts of both. Bytes are in base64, times in ISO 8601.
/// </summary>
internal static class ExportNames
{
    public const string Merchant = "merchant";
    public const string OrderId = "orderId";

    /// <summary>The order's number in its database.</summary>
    public const string Ordinal = "ordinal";

    /// <summary>The row's number in the history.</summary>
    public const string Place = "place";

    public const string Version = "version";
    public const string Sequence = "sequence";

    /// <summary>The event's number, or -1 for the record of a command that changed nothing.</summary>
    public const string Type = "type";

    /// <summary>The event's name.</summary>
    public const string Event = "event";

    public const string At = "at";
    public const string Actor = "actor";

    /// <summary>By number.</summary>
    public const string Door = "door";

    public const string Command = "command";

    /// <summary>The id of the command's record, and its fingerprint; only where it has one.</summary>
    public const string Key = "key";

    public const string Fingerprint = "fingerprint";

    /// <summary>As they are stored, byte by byte.</summary>
    public const string Changes = "changes";

    /// <summary>Of a row that was erased: what its hash covers in place of the changes.</summary>
    public const string Digest = "digest";

    public const string Hash = "hash";

    /// <summary>In an order's first line: the salt of its digests.</summary>
    public const string Salt = "salt";

    /// <summary>In an order's first line: the hash of the row before it.</summary>
    public const string Before = "before";

    /// <summary>In an order's first line: the place of its last row.</summary>
    public const string Last = "last";

    /// <summary>In the export's last line.</summary>
    public const string Orders = "orders";

    /// <summary>In the export's last line.</summary>
    public const string Rows = "rows";
}
