using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using OrderGrains.Orders;
using OrderGrains.Orders.Audit;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Payloads;

namespace OrderGrains.Storage.Auditing;

/// <summary>
/// The rows of both engines' audit query: merchant, order id, kind, version, sequence, time, command, name, bytes, schema, with nulls where
/// a table has nothing of the kind.
/// </summary>
internal static class AuditRows
{
    /// <summary>Everything the tables hold of orders, order by order.</summary>
    /// <param name="events">The engine's events with their orders' merchants and ids.</param>
    /// <param name="records">Likewise its records beside the events.</param>
    public static string Query(string events, string records) =>
        $"""
        SELECT merchant, order_id, 0 AS kind, version, 0 AS seq, updated_at AS at, NULL AS command_id, '' AS name, payload, schema
        FROM orders
        UNION ALL
        SELECT merchant, order_id, 1, version, seq, at, command_id, CAST(type AS text), changes, 0 FROM {events} AS e
        UNION ALL
        SELECT merchant, order_id, 2, version, 0, at, command_id, id, NULL, 0 FROM {records} AS r
        UNION ALL
        SELECT merchant, order_id, 3, 0, 0, 0, NULL, kind || ' ' || alias, NULL, 0 FROM order_aliases
        UNION ALL
        SELECT merchant, order_id, 4, version, seq, 0, NULL, '', NULL, 0 FROM outbox
        ORDER BY merchant, order_id, kind, version, seq
        """;

    /// <summary>Runs the query when the first row is asked for.</summary>
    /// <param name="command">The query on an open connection.</param>
    /// <param name="commandId">Reads the command's id from a column.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="OrderStoreException">The database could not be read.</exception>
    public static async IAsyncEnumerable<AuditRow> Read(
        DbCommand command, Func<DbDataReader, int, Guid> commandId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var reader = await Guarded(() => command.ExecuteReaderAsync(cancellationToken));
        while (await Guarded(() => reader.ReadAsync(cancellationToken)))
            yield return Row(reader, commandId);
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

    private static AuditRow Row(DbDataReader reader, Func<DbDataReader, int, Guid> commandId)
    {
        var kind = (AuditKind)reader.GetInt32(2);
        var bytes = reader.IsDBNull(8) ? [] : reader.GetFieldValue<byte[]>(8);
        return new(kind, new(reader.GetString(0), reader.GetString(1)))
        {
            Version = reader.GetInt64(3),
            Sequence = reader.GetInt32(4),
            At = new(reader.GetInt64(5), TimeSpan.Zero),
            CommandId = reader.IsDBNull(6) ? default : commandId(reader, 6),
            Name = Name(kind, reader.GetString(7)),
            Changes = kind == AuditKind.Event ? bytes : default,
            Order = kind == AuditKind.Order ? Order(reader.GetInt32(9), bytes) : null,
        };
    }

    private static string Name(AuditKind kind, string text) =>
        kind == AuditKind.Event ? EventTypes.Name(short.Parse(text, CultureInfo.InvariantCulture)) : text;

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
