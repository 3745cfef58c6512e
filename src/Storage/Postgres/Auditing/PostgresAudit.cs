using System.Runtime.CompilerServices;
using Npgsql;
using OrderGrains.Orders.Audit;
using OrderGrains.Storage.Auditing;

namespace OrderGrains.Storage.Postgres.Auditing;

/// <summary>What a PostgreSQL database holds of orders. Sorting is the server's, which has its disk for it.</summary>
/// <param name="connectionString">In Npgsql's words.</param>
public sealed class PostgresAudit(string connectionString) : IAuditSource
{
    private const string Select =
        """
        SELECT merchant, order_id, kind, version, seq, at, command_id, name, bytes, schema FROM (
            SELECT merchant, order_id, 0 AS kind, version, 0 AS seq, updated_at AS at, NULL::uuid AS command_id, '' AS name,
                   payload AS bytes, schema
            FROM orders
            UNION ALL
            SELECT merchant, order_id, 1, version, seq, at, command_id, type, changes, 0 FROM order_events
            UNION ALL
            SELECT merchant, order_id, 2, version, 0, at, command_id, record_id, NULL, 0 FROM idempotency
            UNION ALL
            SELECT merchant, order_id, 3, 0, 0, 0, NULL, kind || ' ' || alias, NULL, 0 FROM order_aliases
            UNION ALL
            SELECT merchant, order_id, 4, version, seq, 0, NULL, '', NULL, 0 FROM outbox
        ) AS everything
        ORDER BY merchant, order_id, kind, version, seq
        """;

    /// <inheritdoc/>
    public async IAsyncEnumerable<AuditRow> Rows([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var source = DataSources.Audit(connectionString);
        await using var connection = await AuditRows.Guarded(() => source.OpenConnectionAsync(cancellationToken).AsTask());
        await using var command = new NpgsqlCommand(Select, connection);
        await foreach (var row in AuditRows.Read(command, (reader, column) => reader.GetGuid(column), cancellationToken))
            yield return row;
    }
}
