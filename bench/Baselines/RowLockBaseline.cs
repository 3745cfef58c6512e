using System.Text.Json;

namespace OrderGrains.Bench.Baselines;

/// <summary>The textbook: <c>SELECT … FOR UPDATE</c>, update, audit row, commit.</summary>
internal sealed class RowLockBaseline(string connectionString) : PostgresBaseline(connectionString, "row_lock")
{
    public override async Task<bool> Update(string id, JsonElement request)
    {
        await using var connection = await Source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        if (await Find(connection, id, "FOR UPDATE") is not { } order)
            return false;
        await Write(connection, id, order.Version, Document.Merge(order.Payload, request));
        await Audit(connection, id, order.Version + 1, Document.Code(request));
        await transaction.CommitAsync();
        return true;
    }
}
