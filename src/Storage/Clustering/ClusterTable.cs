using Npgsql;
using OrderGrains.Storage.Postgres;
using static OrderGrains.Storage.Postgres.Commands;

namespace OrderGrains.Storage.Clustering;

/// <summary>Reads and marks a cluster's members beside Orleans, on connections of its own.</summary>
/// <param name="database">The cluster's database, in Npgsql's words.</param>
/// <param name="cluster">The cluster's id.</param>
/// <param name="silo">This silo's name.</param>
public sealed class ClusterTable(string database, string cluster, string silo) : IClusterTable, IAsyncDisposable
{
    /// <summary>
    /// Another cluster on the database shares the orders but not the members: while it lives, nothing is calm, and every answer asks the
    /// database. What one has left behind is passed over after a day.
    /// </summary>
    private const string Look =
        """
        WITH foreigner AS (
            SELECT FROM cluster_member m WHERE m.cluster <> $1 AND m.status <> 6 AND m.alive_at > now() - interval '1 day')
        SELECT v.version,
            EXISTS (SELECT FROM cluster_member m WHERE m.cluster = $1 AND m.silo = $2 AND m.status = 3 AND NOT m.leaving),
            NOT EXISTS (SELECT FROM cluster_member m WHERE m.cluster = $1 AND m.silo <> $2 AND m.status <> 6)
                AND NOT EXISTS (SELECT FROM foreigner),
            NOT EXISTS (SELECT FROM cluster_member m WHERE m.cluster = $1 AND m.silo <> $2 AND m.status <> 6
                AND (m.status <> 3 OR m.leaving))
                AND NOT EXISTS (SELECT FROM foreigner),
            ARRAY(SELECT m.silo FROM cluster_member m WHERE m.cluster = $1 AND m.status = 6),
            feed_server()
        FROM cluster_view v WHERE v.cluster = $1
        """;

    private const string Leave = "UPDATE cluster_member SET leaving = true WHERE cluster = $1 AND silo = $2";

    private const string Remind =
        """
        UPDATE cluster_view SET version = version + 1 WHERE cluster = $1 AND EXISTS (
            SELECT FROM cluster_member m WHERE m.cluster = $1 AND m.silo <> $2 AND m.status = 3 AND m.alive_at < now() - $3)
        """;

    private readonly NpgsqlDataSource _connections = DataSources.Watch(database);

    /// <inheritdoc/>
    public async Task<ClusterView?> Read(CancellationToken cancellationToken)
    {
        await using var connection = await _connections.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(connection);
        await using var reader = await batch.Then(Look, Value(cluster), Value(silo)).ExecuteReaderAsync(cancellationToken);
        var views = await reader.Rows(
            row => new ClusterView(
                row.GetInt32(0), row.GetBoolean(1), row.GetBoolean(2), row.GetBoolean(3), row.GetFieldValue<string[]>(4), row.GetString(5)),
            cancellationToken);
        return views.SingleOrDefault();
    }

    /// <inheritdoc/>
    public async Task AnnounceLeave(CancellationToken cancellationToken)
    {
        await using var connection = await _connections.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(connection);
        await batch.Then(Leave, Value(cluster), Value(silo)).ExecuteNonQueryAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task RemindOfSilent(TimeSpan silence, CancellationToken cancellationToken)
    {
        await using var connection = await _connections.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(connection);
        var period = new NpgsqlParameter<TimeSpan> { TypedValue = silence };
        await batch.Then(Remind, Value(cluster), Value(silo), period).ExecuteNonQueryAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => _connections.DisposeAsync();
}
