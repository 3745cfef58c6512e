using Npgsql;
using OrderGrains.Orders;
using static OrderGrains.Storage.Postgres.Commands;

namespace OrderGrains.Storage.Postgres.Sharding;

/// <summary>
/// Takes orders with everything that belongs to them from one database to another: first they are durable there, then they go here. What
/// an earlier move that was broken off between the two has left there is replaced.
/// </summary>
internal static class OrderMove
{
    private const string Own = " USING moving m WHERE (t.merchant, t.order_id) = (m.merchant, m.order_id)";

    /// <summary>Makes room where the orders of a database go; comes before the first of them is moved there.</summary>
    public static Task Prepare(NpgsqlConnection source, NpgsqlConnection target, CancellationToken cancellationToken) =>
        new RecordPartitions().Prepare(target, source, cancellationToken);

    /// <summary>Moves some orders. Both connections are otherwise idle.</summary>
    public static async Task Run(
        NpgsqlConnection source, NpgsqlConnection target, IReadOnlyList<OrderKey> keys, CancellationToken cancellationToken)
    {
        await using var leaving = await source.BeginTransactionAsync(cancellationToken);
        await Name(source, keys, cancellationToken);
        await using (var arriving = await target.BeginTransactionAsync(cancellationToken))
        {
            await Name(target, keys, cancellationToken);
            foreach (var table in MovedTable.All)
            {
                await Delete(target, table, cancellationToken);
                await Copy(source, target, table, cancellationToken);
            }

            await arriving.CommitAsync(cancellationToken);
        }

        foreach (var table in MovedTable.All)
            await Delete(source, table, cancellationToken);
        await leaving.CommitAsync(cancellationToken);
    }

    private static async Task Name(NpgsqlConnection connection, IReadOnlyList<OrderKey> keys, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        await batch
            .Then("CREATE TEMPORARY TABLE moving (merchant text COLLATE \"C\", order_id text COLLATE \"C\") ON COMMIT DROP")
            .ExecuteNonQueryAsync(cancellationToken);
        await using var insert = new NpgsqlBatch(connection);
        await insert
            .Then(
                "INSERT INTO moving SELECT * FROM unnest($1, $2)",
                Column(keys, key => key.Merchant),
                Column(keys, key => key.OrderId))
            .ExecuteNonQueryAsync(cancellationToken);
    }

    private static Task Delete(NpgsqlConnection connection, MovedTable table, CancellationToken cancellationToken) =>
        connection.Run($"DELETE FROM {table.Name} t{Own}", cancellationToken);

    private static async Task Copy(
        NpgsqlConnection source, NpgsqlConnection target, MovedTable table, CancellationToken cancellationToken)
    {
        var (stamp, column) = table.IsFeed ? ($", {await FeedEpoch.Begin(target, cancellationToken)}::bigint", ", epoch") : ("", "");
        var rows = $"SELECT {table.Columns}{stamp} FROM {table.Name} JOIN moving USING (merchant, order_id)";
        await using var from = await source.BeginRawBinaryCopyAsync($"COPY ({rows}) TO STDOUT (FORMAT BINARY)", cancellationToken);
        await using var to = await target.BeginRawBinaryCopyAsync(
            $"COPY {table.Name} ({table.Columns}{column}) FROM STDIN (FORMAT BINARY)", cancellationToken);
        await from.CopyToAsync(to, cancellationToken);
    }
}
