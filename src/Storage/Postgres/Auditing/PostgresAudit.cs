using System.Runtime.CompilerServices;
using Npgsql;
using OrderGrains.Orders.Audit;
using OrderGrains.Storage.Auditing;

namespace OrderGrains.Storage.Postgres.Auditing;

/// <summary>What a PostgreSQL database holds of orders. Sorting is the server's, which has its disk for it.</summary>
/// <param name="connectionString">In Npgsql's words.</param>
public sealed class PostgresAudit(string connectionString) : IAuditSource
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<AuditRow> Rows([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var source = DataSources.Audit(connectionString);
        await using var connection = await AuditRows.Guarded(() => source.OpenConnectionAsync(cancellationToken).AsTask());
        await using var command = new NpgsqlCommand(AuditRows.Query, connection);
        await foreach (var row in AuditRows.Read(command, (reader, column) => reader.GetGuid(column), cancellationToken))
            yield return row;
    }
}
