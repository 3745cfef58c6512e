using Microsoft.Extensions.Options;
using Npgsql;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Postgres.Server;
using OrderGrains.Storage.Postgres;
using OrderGrains.Storage.Tests.Contract;
using OrderGrains.Storage.Tests.Postgres.Server;

namespace OrderGrains.Storage.Tests.Postgres;

/// <summary>PostgreSQL with a database of its own.</summary>
public sealed class PostgresEngine : IStoreEngine, IAsyncDisposable
{
    private readonly string _database = "og_" + Guid.NewGuid().ToString("N");
    private readonly PostgresServer _server;
    private PostgresOrderStore? _store;
    private bool _created;

    public PostgresEngine()
        : this(SharedServer.Current)
    {
    }

    public PostgresEngine(PostgresServer server)
    {
        _server = server;
        Options = new() { ConnectionString = server.ConnectionString(_database), Writers = 2 };
    }

    public PostgresStoreOptions Options { get; }

    async Task<IOrderStore> IStoreEngine.OpenAsync(TimeProvider time) => await OpenAsync(time);

    public async Task<PostgresOrderStore> OpenAsync(TimeProvider time)
    {
        await CreateAsync();
        if (time is ManualTime manual)
        {
            await PostgresSchema.Migrate(Options.ConnectionString, CancellationToken.None);
            manual.Moved = SetClock;
            SetClock(manual.GetUtcNow());
        }

        _store = new(new OptionsWrapper<PostgresStoreOptions>(Options), time);
        await _store.Open(CancellationToken.None);
        return _store;
    }

    /// <summary>An empty database, without the schema.</summary>
    public async Task CreateAsync()
    {
        if (!_created)
            await _server.AskAsync($"CREATE DATABASE {_database}");
        _created = true;
    }

    /// <summary>Has the database say that it is a certain time, whenever it dates or ages a record.</summary>
    public void SetClock(DateTimeOffset now)
    {
        using var connection = new NpgsqlConnection(Options.ConnectionString + ";Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A number.
        command.CommandText = FormattableString.Invariant(
            $"CREATE OR REPLACE FUNCTION record_now() RETURNS bigint LANGUAGE sql STABLE AS 'SELECT {now.UtcTicks}'");
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    /// <summary>The condition for what is kept of an order beside its row.</summary>
    public static string Ordinal(OrderKey key) =>
        $"ordinal = (SELECT ordinal FROM orders WHERE merchant = '{key.Merchant}' AND order_id = '{key.OrderId}')";

    public Task<object?> AskAsync(string sql) => _server.AskAsync(sql, _database);

    public Task ExecuteAsync(string sql) => AskAsync(sql);

    public async Task CloseAsync()
    {
        if (_store is not null)
            await _store.DisposeAsync();
    }

    // Dropping would flush the whole server; the database goes with it.
    public Task DeleteAsync() => Task.CompletedTask;

    public async ValueTask DisposeAsync() => await CloseAsync();
}
