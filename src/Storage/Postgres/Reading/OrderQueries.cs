using System.Globalization;
using Npgsql;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Payloads;
using OrderGrains.Storage.Reading;
using static OrderGrains.Storage.Postgres.Commands;

namespace OrderGrains.Storage.Postgres.Reading;

/// <summary>An order as a grain needs it when it wakes up.</summary>
internal static class OrderQueries
{
    private const string Order =
        """
        SELECT ordinal, place, schema, salt, payload, dropped_place, dropped_hash FROM orders WHERE merchant = $1 AND order_id = $2
        """;

    // From the newest backwards, along the primary key and no further than needed. What follows the snapshot is always among them.
    internal static readonly string Latest = string.Create(
        CultureInfo.InvariantCulture,
        $"""
        SELECT place, version, seq, at, kept_at, command_id, record_id, fingerprint, type, hash,
            CASE WHEN place > (SELECT place FROM orders WHERE merchant = $1 AND order_id = $2) THEN changes END
        FROM order_events WHERE ordinal = {Ordinal.OfKey} ORDER BY place DESC LIMIT {StoredOrder.MaxRecords}
        """);

    private const string RecordsOfIds =
        $"""
        SELECT record_id, fingerprint, command_id, version, kept_at FROM order_events
        WHERE ordinal = {Ordinal.OfKey} AND record_id = ANY($3) AND kept_at > record_now() - $4
        """;

    private const string Now = "SELECT record_now()";

    /// <summary>One state of the database from beginning to end, in one round trip.</summary>
    /// <param name="connection">Where to ask.</param>
    /// <param name="key">Which order.</param>
    /// <param name="codec">Reads the payload.</param>
    /// <param name="keep">How long idempotency records are honoured, by the database's clock.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<StoredOrder?> Load(
        NpgsqlConnection connection, OrderKey key, OrderPayload codec, TimeSpan keep, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch
            .Then("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
            .Then(Order, Value(key.Merchant), Value(key.OrderId))
            .Then(Latest, Value(key.Merchant), Value(key.OrderId))
            .Then(Now)
            .Then("COMMIT");
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var snapshots = await reader.Rows(Snapshot, cancellationToken);
        var latest = await reader.Rows(Row, cancellationToken);
        var now = await reader.Rows(row => new DateTimeOffset(row.GetInt64(0), TimeSpan.Zero), cancellationToken);
        return snapshots.Count == 0 ? null : LoadedOrder.Of(snapshots[0], latest, codec, now[0], keep);
    }

    public static async Task<IReadOnlyList<IdempotencyRecord>> FindRecords(
        NpgsqlConnection connection,
        OrderKey key,
        IReadOnlyCollection<Guid> ids,
        TimeSpan keep,
        CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.Then(RecordsOfIds, Value(key.Merchant), Value(key.OrderId), Column([.. ids], id => id), Value(keep.Ticks));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        return await reader.Rows(Record, cancellationToken);
    }

    private static LoadedSnapshot Snapshot(NpgsqlDataReader row) => new(
        row.GetInt64(0),
        row.GetInt32(1),
        row.GetInt32(2),
        row.GetFieldValue<byte[]>(3),
        row.GetFieldValue<byte[]>(4),
        row.IsDBNull(5) ? null : new(row.GetInt32(5), row.GetFieldValue<byte[]>(6)));

    private static LoadedRow Row(NpgsqlDataReader row) => new(
        row.GetInt32(0),
        row.GetInt64(1),
        row.GetInt16(2),
        row.GetInt64(3),
        row.GetGuid(5),
        row.GetInt16(8),
        row.GetFieldValue<byte[]>(9),
        row.IsDBNull(10) ? null : row.GetFieldValue<byte[]>(10),
        row.IsDBNull(6) ? null : new(row.GetGuid(6), row.GetGuid(7), row.GetInt64(4)));

    private static IdempotencyRecord Record(NpgsqlDataReader row) => new()
    {
        Id = row.GetGuid(0),
        Fingerprint = row.GetGuid(1),
        CommandId = row.GetGuid(2),
        Version = row.GetInt64(3),
        At = new(row.GetInt64(4), TimeSpan.Zero),
    };
}
