using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Sqlite;
using OrderGrains.Storage.Tests.Contract;

namespace OrderGrains.Storage.Tests.Sqlite;

/// <summary>SQLite in a folder of its own.</summary>
public sealed class SqliteEngine : IStoreEngine, IDisposable
{
    private SqliteOrderStore? _store;

    public SqliteStoreOptions Options { get; } = new()
    {
        Directory = Path.Combine(Path.GetTempPath(), "ordergrains-" + Guid.NewGuid().ToString("N")),
    };

    public SqliteOrderStore Open(TimeProvider time)
    {
        _store = new(new OptionsWrapper<SqliteStoreOptions>(Options), time);
        _store.Open();
        return _store;
    }

    public Task<IOrderStore> OpenAsync(TimeProvider time) => Task.FromResult<IOrderStore>(Open(time));

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Options.OrdersFile};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own text.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    public Task CloseAsync()
    {
        _store?.Dispose();
        return Task.CompletedTask;
    }

    public Task DeleteAsync()
    {
        if (Directory.Exists(Options.Directory))
            Directory.Delete(Options.Directory, recursive: true);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _store?.Dispose();
        if (Directory.Exists(Options.Directory))
            Directory.Delete(Options.Directory, recursive: true);
    }
}
