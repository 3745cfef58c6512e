using System.Runtime.CompilerServices;
using OrderGrains.Orders.Audit;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Auditing;

namespace OrderGrains.Storage.Sqlite.Auditing;

/// <summary>What the orders' file holds; read beside the service that writes it.</summary>
/// <param name="options">Where the file is.</param>
public sealed class SqliteAudit(SqliteStoreOptions options) : IAuditSource
{
    private const string Select =
        """
        SELECT merchant, order_id, 0 AS kind, version, 0 AS seq, updated_at AS at, NULL AS command_id, '' AS name, payload, schema
        FROM orders
        UNION ALL
        SELECT merchant, order_id, 1, version, seq, at, command_id, type, changes, 0 FROM order_events
        UNION ALL
        SELECT merchant, order_id, 2, version, 0, at, command_id, record_id, NULL, 0 FROM idempotency
        UNION ALL
        SELECT merchant, order_id, 3, 0, 0, 0, NULL, kind || ' ' || alias, NULL, 0 FROM order_aliases
        UNION ALL
        SELECT merchant, order_id, 4, version, seq, 0, NULL, '', NULL, 0 FROM outbox
        ORDER BY merchant, order_id, kind, version, seq
        """;

    /// <inheritdoc/>
    public async IAsyncEnumerable<AuditRow> Rows([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Opening would make a file that is not there, and call it in order.
        if (!File.Exists(options.OrdersFile))
            throw new OrderStoreException($"There is no file '{options.OrdersFile}'.", outcomeUnknown: false);

        await using var connection = await AuditRows.Guarded(
            () => Task.FromResult(Connections.OpenReader(options.OrdersFile, options.LockTimeout)));
        await using var command = connection.CreateCommand();
        command.CommandText = Select;
        var rows = AuditRows.Read(
            command, (reader, column) => new(reader.GetFieldValue<byte[]>(column), bigEndian: true), cancellationToken);
        await foreach (var row in rows)
            yield return row;
    }
}
