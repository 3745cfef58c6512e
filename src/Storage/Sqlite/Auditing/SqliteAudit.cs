using System.Runtime.CompilerServices;
using OrderGrains.Orders.Audit;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Auditing;

namespace OrderGrains.Storage.Sqlite.Auditing;

/// <summary>What the orders' file holds; read beside the service that writes it.</summary>
/// <param name="options">Where the file is.</param>
public sealed class SqliteAudit(SqliteStoreOptions options) : IAuditSource
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<AuditRow> Rows([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Opening would make a file that is not there, and call it in order.
        if (!File.Exists(options.OrdersFile))
            throw new OrderStoreException($"There is no file '{options.OrdersFile}'.", outcomeUnknown: false);

        await using var connection = await AuditRows.Guarded(
            () => Task.FromResult(Connections.OpenReader(options.OrdersFile, options.LockTimeout)));
        await using var command = connection.CreateCommand();
        command.CommandText = AuditRows.Query;
        var rows = AuditRows.Read(
            command, (reader, column) => new(reader.GetFieldValue<byte[]>(column), bigEndian: true), cancellationToken);
        await foreach (var row in rows)
            yield return row;
    }
}
