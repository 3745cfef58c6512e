using Npgsql;
using OrderGrains.Storage.GrainState;
using OrderGrains.Storage.Inspection;

namespace OrderGrains.Storage.Postgres.Inspection;

/// <summary>Looks at a PostgreSQL database, with one read-only connection at a time.</summary>
/// <param name="connectionString">In Npgsql's words.</param>
public sealed class PostgresInspection(string connectionString) : IStoreInspection
{
    private const string Server =
        """
        SELECT current_setting('server_version_num')::int / 10000, pg_is_in_recovery(), current_setting('fsync')::bool,
            current_setting('full_page_writes')::bool, current_setting('max_connections')::int, current_user::text, current_schema()::text,
            COALESCE(has_schema_privilege(current_schema(), 'CREATE'), false)
        """;

    // A list of privileges would ask for any of them.
    private const string Closed =
        """
        SELECT c.relname::text FROM pg_class c
        WHERE c.relnamespace = to_regnamespace(current_schema()) AND c.relname = ANY ($1) AND NOT (
            has_table_privilege(c.oid, 'SELECT') AND has_table_privilege(c.oid, 'INSERT')
            AND has_table_privilege(c.oid, 'UPDATE') AND has_table_privilege(c.oid, 'DELETE'))
        ORDER BY 1
        """;

    /// <summary>What the server says.</summary>
    /// <exception cref="NpgsqlException">It cannot be asked.</exception>
    public Task<ServerFacts> Ask(CancellationToken cancellationToken) => Connected(
        async connection =>
        {
            await using var command = new NpgsqlCommand(Server, connection);
            await using var row = await command.ExecuteReaderAsync(cancellationToken);
            await row.ReadAsync(cancellationToken);
            var facts = new ServerFacts
            {
                MajorVersion = row.GetInt32(0),
                IsStandby = row.GetBoolean(1),
                FlushesToDisk = row.GetBoolean(2),
                WritesFullPages = row.GetBoolean(3),
                MaxConnections = row.GetInt32(4),
                User = row.GetString(5),
                Schema = row.IsDBNull(6) ? null : row.GetString(6),
                MayCreate = row.GetBoolean(7),
                ClosedTables = [],
            };
            await row.CloseAsync();
            return facts with { ClosedTables = await ClosedTables(connection, cancellationToken) };
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<SchemaState>> Schemas(CancellationToken cancellationToken) =>
        Connected(connection => PostgresSchema.States(connection, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<T>> States<T>(string state, IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        Connected<IReadOnlyList<T>>(
            async connection =>
            {
                await using var batch = new NpgsqlBatch(connection);
                batch.Then(
                    "SELECT payload FROM grain_state WHERE state = $1 AND key = ANY ($2) AND payload IS NOT NULL",
                    Commands.Value(state),
                    Commands.Column(keys, key => key));
                await using var rows = await batch.ExecuteReaderAsync(cancellationToken);
                return await rows.Rows(row => StoredState.Read<T>(row.GetFieldValue<byte[]>(0)), cancellationToken);
            },
            cancellationToken);

    private static async Task<List<string>> ClosedTables(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.Then(Closed, Commands.Column([.. PostgresSchema.Tables], name => name));
        await using var rows = await batch.ExecuteReaderAsync(cancellationToken);
        return await rows.Rows(row => row.GetString(0), cancellationToken);
    }

    private async Task<T> Connected<T>(Func<NpgsqlConnection, Task<T>> look, CancellationToken cancellationToken)
    {
        await using var source = DataSources.Inspection(connectionString);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        return await look(connection);
    }
}
