using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using OrderGrains.Orders;
using OrderGrains.Orders.Audit;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Payloads;
using OrderGrains.Storage.Reading;

namespace OrderGrains.Storage.Auditing;

/// <summary>
/// The rows of both engines' audit query: merchant, order id, kind, version, sequence, place, time, command, name, bytes, schema, and of
/// what is chained door, actor, record, fingerprint, hash, salt or digest and the last place that was dropped, with nulls where a table has
/// nothing of the kind.
/// </summary>
internal static class AuditRows
{
    /// <summary>Everything the tables hold of orders, order by order.</summary>
    /// <remarks>What belongs to no order is shown under its number.</remarks>
    public const string Query =
        """
        SELECT merchant, order_id, 0 AS kind, version, 0 AS seq, place, 0 AS at, NULL AS command_id, '' AS name, payload, schema,
            0 AS door, '' AS actor, NULL AS record_id, NULL AS fingerprint, dropped_hash AS hash, salt, dropped_place
        FROM orders
        UNION ALL
        SELECT COALESCE(o.merchant, ''), COALESCE(o.order_id, '#' || CAST(e.ordinal AS text)), 1, e.version, e.seq, e.place, e.at,
            e.command_id, CAST(e.type AS text), e.changes, 0, e.door, e.actor, e.record_id, e.fingerprint, e.hash, e.digest, NULL
        FROM order_events e LEFT JOIN orders o ON o.ordinal = e.ordinal
        UNION ALL
        SELECT merchant, order_id, 3, 0, 0, 0, 0, NULL, kind || ' ' || alias, NULL, 0, 0, '', NULL, NULL, NULL, NULL, NULL
        FROM order_aliases
        UNION ALL
        SELECT merchant, order_id, 4, version, seq, 0, 0, NULL, '', NULL, 0, 0, '', NULL, NULL, NULL, NULL, NULL FROM outbox
        ORDER BY merchant, order_id, kind, place, version, seq
        """;

    /// <summary>Runs the query when the first row is asked for.</summary>
    /// <param name="command">The query on an open connection.</param>
    /// <param name="id">Reads an id from a column.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="OrderStoreException">The database could not be read.</exception>
    public static async IAsyncEnumerable<AuditRow> Read(
        DbCommand command, Func<DbDataReader, int, Guid> id, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var reader = await Guarded(() => command.ExecuteReaderAsync(cancellationToken));
        while (await Guarded(() => reader.ReadAsync(cancellationToken)))
            yield return Row(reader, id);
    }

    /// <summary>Puts the driver's failures into the store's words.</summary>
    public static async Task<T> Guarded<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception e) when (e is DbException or IOException)
        {
            throw new OrderStoreException($"The store could not be read: {e.Message}", outcomeUnknown: false, e);
        }
    }

    private static AuditRow Row(DbDataReader reader, Func<DbDataReader, int, Guid> id)
    {
        var kind = (AuditKind)reader.GetInt32(2);
        var bytes = Bytes(reader, 9) ?? [];
        var type = kind == AuditKind.Event ? short.Parse(reader.GetString(8), CultureInfo.InvariantCulture) : default;
        return new(type == EventTypes.RecordOnly ? AuditKind.Record : kind, new(reader.GetString(0), reader.GetString(1)))
        {
            Version = reader.GetInt64(3),
            Sequence = reader.GetInt32(4),
            Place = reader.GetInt32(5),
            At = new(reader.GetInt64(6), TimeSpan.Zero),
            CommandId = reader.IsDBNull(7) ? default : id(reader, 7),
            Name = kind == AuditKind.Event ? EventTypes.Name(type) : reader.GetString(8),
            Changes = kind == AuditKind.Event ? bytes : default,
            Order = kind == AuditKind.Order ? Order(reader.GetInt32(10), bytes) : null,
            Type = type,
            Door = (short)reader.GetInt32(11),
            Actor = reader.GetString(12),
            KeyId = reader.IsDBNull(13) ? default : id(reader, 13),
            Fingerprint = reader.IsDBNull(14) ? default : id(reader, 14),
            Hash = Bytes(reader, 15),
            Salt = kind == AuditKind.Order ? Bytes(reader, 16) : null,
            Digest = kind == AuditKind.Event ? Digests.Read(reader, 16) : null,
            DroppedPlace = reader.IsDBNull(17) ? 0 : reader.GetInt32(17),
        };
    }

    private static byte[]? Bytes(DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetFieldValue<byte[]>(column);

    private static Order? Order(int schema, byte[] payload)
    {
        try
        {
            return OrderPayload.Current.Read(schema, payload);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or FormatException or ArgumentException)
        {
            return null;
        }
    }
}
