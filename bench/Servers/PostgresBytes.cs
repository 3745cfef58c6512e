namespace OrderGrains.Bench.Servers;

/// <summary>What this project's database has written.</summary>
/// <param name="databases">The server.</param>
/// <param name="database">The database's name.</param>
internal sealed class PostgresBytes(Databases databases, string database)
{
    /// <summary>A table without partitions is no tree.</summary>
    private const string EventTables =
        "(SELECT relid FROM pg_partition_tree('order_events') UNION SELECT 'order_events'::regclass) AS tables";

    /// <returns>Rows of events, bytes of their tables and indexes, bytes of the server's log since its beginning.</returns>
    public async Task<(long EventRows, long Events, long Log)> Read() =>
    (
        await databases.Ask("SELECT count(*) FROM order_events", database),
        await databases.Ask($"SELECT sum(pg_total_relation_size(relid)) FROM {EventTables}", database),
        await databases.Ask("SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')", database)
    );
}
