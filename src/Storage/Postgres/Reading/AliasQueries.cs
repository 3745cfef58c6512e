using Npgsql;
using OrderGrains.Orders;
using static OrderGrains.Storage.Postgres.Commands;

namespace OrderGrains.Storage.Postgres.Reading;

/// <summary>Other names of orders.</summary>
internal static class AliasQueries
{
    private const string Select = "SELECT order_id FROM order_aliases WHERE merchant = $1 AND kind = $2 AND alias = $3 LIMIT 2";

    /// <summary>Null also where several orders have the name.</summary>
    public static async Task<string?> Owner(
        NpgsqlConnection connection, string merchant, AliasKind kind, string alias, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.Then(Select, Value(merchant), Value(kind.ToString()), Value(alias));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        return await reader.Rows(row => row.GetString(0), cancellationToken) is [var only] ? only : null;
    }
}
