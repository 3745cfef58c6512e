using Npgsql;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Payloads;
using static OrderGrains.Storage.Postgres.Commands;

namespace OrderGrains.Storage.Postgres.Reading;

/// <summary>An order as a grain needs it when it wakes up.</summary>
internal static class OrderQueries
{
    /// <summary>How many of the latest events are looked through for their commands.</summary>
    private const int RecentEvents = 64;

    /// <summary>Clocks may have been turned back, and those of processes be behind the database's.</summary>
    private static readonly TimeSpan ClockSlack = TimeSpan.FromHours(1);

    private const string Order = "SELECT schema, payload FROM orders WHERE merchant = $1 AND order_id = $2";

    private const string Records =
        $"""
        SELECT record_id, fingerprint, command_id, version, at FROM idempotency
        WHERE ordinal = {Ordinal.OfKey} AND at > record_now() - $3 LIMIT $4
        """;

    private const string RecordsOfIds =
        $"""
        SELECT record_id, fingerprint, command_id, version, at FROM idempotency
        WHERE ordinal = {Ordinal.OfKey} AND record_id = ANY($3) AND at > record_now() - $4
        """;

    // From the newest backwards, as far as they are live and not yet beside the events: records are put there oldest first.
    private const string KeyedEvents =
        $"""
        SELECT record_id, fingerprint, command_id, version, kept_at FROM order_events
        WHERE ordinal = {Ordinal.OfKey} AND version > COALESCE(
            (SELECT e.version FROM order_events e
             WHERE e.ordinal = {Ordinal.OfKey} AND (COALESCE(e.kept_at, e.at) <= record_now() - $3 - $4 OR EXISTS (
                SELECT FROM idempotency i
                WHERE i.ordinal = e.ordinal AND i.record_id = e.record_id AND i.at = e.kept_at))
             ORDER BY e.version DESC LIMIT 1), 0)
            AND kept_at > record_now() - $3
        """;

    private const string Now = "SELECT record_now()";

    private const string Commands =
        $"""
        SELECT command_id, version FROM order_events
        WHERE ordinal = {Ordinal.OfKey} ORDER BY version DESC, seq DESC LIMIT $3
        """;

    /// <summary>One state of the database from beginning to end, in one round trip.</summary>
    /// <param name="connection">Where to ask.</param>
    /// <param name="key">Which order.</param>
    /// <param name="codec">Reads the payload.</param>
    /// <param name="keep">How long idempotency records are honoured, by the database's clock.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<StoredOrder?> Load(
        NpgsqlConnection connection, OrderKey key, OrderPayload codec, TimeSpan keep, CancellationToken cancellationToken)
    {
        NpgsqlParameter[] Key() => [Value(key.Merchant), Value(key.OrderId)];
        await using var batch = new NpgsqlBatch(connection);
        batch
            .Then("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
            .Then(Order, Key())
            .Then(Records, [.. Key(), Value(keep.Ticks), Value(StoredOrder.MaxRecords + 1)])
            .Then(KeyedEvents, [.. Key(), Value(keep.Ticks), Value(ClockSlack.Ticks)])
            .Then(Commands, [.. Key(), Value(RecentEvents)])
            .Then(Now)
            .Then("COMMIT");
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var order = await reader.Rows(row => (Schema: row.GetInt32(0), Payload: row.GetFieldValue<byte[]>(1)), cancellationToken);
        var records = await reader.Rows(Record, cancellationToken);
        var keyed = await reader.Rows(Record, cancellationToken);
        var commands = await reader.Rows(row => new RecentCommand(row.GetGuid(0), row.GetInt64(1)), cancellationToken);
        var now = await reader.Rows(row => new DateTimeOffset(row.GetInt64(0), TimeSpan.Zero), cancellationToken);
        if (order.Count == 0)
            return null;

        var hasMore = records.Count > StoredOrder.MaxRecords;
        if (hasMore)
            records.Clear();
        records.AddRange(keyed);
        records.Sort(static (one, other) => (one.Version, one.At).CompareTo((other.Version, other.At)));
        return new(codec.Read(order[0].Schema, order[0].Payload), records, [.. commands.DistinctBy(command => command.CommandId)], now[0])
        {
            HasMoreRecords = hasMore,
        };
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

    private static IdempotencyRecord Record(NpgsqlDataReader row) => new()
    {
        Id = row.GetGuid(0),
        Fingerprint = row.GetGuid(1),
        CommandId = row.GetGuid(2),
        Version = row.GetInt64(3),
        At = new(row.GetInt64(4), TimeSpan.Zero),
    };
}
