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
