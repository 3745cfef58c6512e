using System.Globalization;
using Npgsql;
using OrderGrains.Postgres.Server;

namespace OrderGrains.Bench.Servers;

/// <summary>
/// The PostgreSQL server of a run. It flushes like one in production; everything else but the sizes is as PostgreSQL comes.
/// </summary>
internal sealed class Databases : IAsyncDisposable
{
    private static readonly string[] Settings =
    [
        "max_connections=300", "shared_buffers=512MB", "max_wal_size=4GB", "wal_level=replica", "max_wal_senders=10", "fsync=on",
        "synchronous_commit=on",
    ];

    private readonly PostgresServer _server;

    private Databases(PostgresServer server) => _server = server;

    /// <param name="folder">Where its files are.</param>
    /// <param name="settings">Further settings, as <c>name=value</c>.</param>
    public static async Task<Databases> Start(string folder, params string[] settings) =>
        new(await PostgresServer.StartNewAsync(folder, [.. Settings, .. settings]));

    /// <summary>
    /// Makes an empty database and names it in Npgsql's words, with what every baseline uses: statements prepared by themselves, and no
    /// reset of connections that nobody has changed. A careful user sets that.
    /// </summary>
    public async Task<string> Create(string name)
    {
        await _server.AskAsync($"CREATE DATABASE {name}");
        return new NpgsqlConnectionStringBuilder(_server.ConnectionString(name))
        {
            MaxPoolSize = 32,
            MaxAutoPrepare = 20,
            AutoPrepareMinUsages = 2,
            NoResetOnClose = true,
        }.ToString();
    }

    /// <summary>Asks for one number.</summary>
    public async Task<long> Ask(string sql, string database) =>
        Convert.ToInt64(await _server.AskAsync(sql, database), CultureInfo.InvariantCulture);

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
