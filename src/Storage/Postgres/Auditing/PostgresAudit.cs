using System.Runtime.CompilerServices;
using Npgsql;
using OrderGrains.Orders.Audit;
using OrderGrains.Storage.Auditing;

namespace OrderGrains.Storage.Postgres.Auditing;

/// <summary>What a PostgreSQL database holds of orders. Sorting is the server's, which has its disk for it.</summary>
/// <param name="connectionString">In Npgsql's words.</param>
public sealed class PostgresAudit(string connectionString) : IAuditSource
{
    // What belongs to no order is shown under its number.
    private const string Order =
        "COALESCE(o.merchant, '') AS merchant, COALESCE(o.order_id, '#' || n.ordinal) AS order_id FROM";

    private static readonly string Query = AuditRows.Query(
        $"(SELECT n.*, {Order} order_events n LEFT JOIN orders o USING (ordinal))",
        $"""
        (SELECT n.at, n.version, n.command_id, n.record_id::text AS id, {Order} (
            SELECT ordinal, at, version, command_id, record_id FROM idempotency
            UNION ALL
            SELECT ordinal, kept_at, version, command_id, record_id FROM order_events e
            WHERE record_id IS NOT NULL AND NOT EXISTS (
                SELECT FROM idempotency i WHERE i.ordinal = e.ordinal AND i.record_id = e.record_id AND i.at = e.kept_at)) n
        LEFT JOIN orders o USING (ordinal))
        """);

    /// <inheritdoc/>
    public async IAsyncEnumerable<AuditRow> Rows([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var source = DataSources.Audit(connectionString);
        await using var connection = await AuditRows.Guarded(() => source.OpenConnectionAsync(cancellationToken).AsTask());
        await using var command = new NpgsqlCommand(Query, connection);
        await foreach (var row in AuditRows.Read(command, (reader, column) => reader.GetGuid(column), cancellationToken))
            yield return row;
    }
}
