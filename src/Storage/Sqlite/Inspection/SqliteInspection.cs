using OrderGrains.Storage.GrainState;
using OrderGrains.Storage.Inspection;
using OrderGrains.Storage.Migrations;

namespace OrderGrains.Storage.Sqlite.Inspection;

/// <summary>Looks at the files of a folder, also beside the service that has them open. A file that is not there is not made.</summary>
/// <param name="options">Where the files are.</param>
public sealed class SqliteInspection(SqliteStoreOptions options) : IStoreInspection
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<SchemaState>> Schemas(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<SchemaState>>(
    [
        State("orders", options.OrdersFile),
        State("grains", options.GrainsFile),
    ]);

    /// <inheritdoc/>
    public Task<IReadOnlyList<T>> States<T>(string state, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        const string Query = "SELECT payload FROM grain_state WHERE state = @state AND key = @key AND payload IS NOT NULL";
        if (!File.Exists(options.GrainsFile))
            return Task.FromResult<IReadOnlyList<T>>([]);
        using var connection = Connections.OpenReader(options.GrainsFile, options.LockTimeout);
        var query = new Statement(connection, Query, "@state", "@key");
        var payloads = keys.SelectMany(key => query.Rows(row => row.GetFieldValue<byte[]>(0), state, key));
        return Task.FromResult<IReadOnlyList<T>>([.. payloads.Select(StoredState.Read<T>)]);
    }

    private SchemaState State(string name, string file)
    {
        var known = MigrationScript.Set($"sqlite/{name}")[^1].Number;
        if (!File.Exists(file))
            return new(name, 0, known);
        using var connection = Connections.OpenReader(file, options.LockTimeout);
        return new(name, (int)Migrator.Version(connection), known);
    }
}
