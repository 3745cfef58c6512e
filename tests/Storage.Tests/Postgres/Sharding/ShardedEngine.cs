using OrderGrains.Orders.Store;
using OrderGrains.Storage.Postgres;
using OrderGrains.Storage.Postgres.Sharding;
using OrderGrains.Storage.Tests.Contract;

namespace OrderGrains.Storage.Tests.Postgres.Sharding;

/// <summary>Two databases that share the orders.</summary>
public sealed class ShardedEngine : IStoreEngine, IAsyncDisposable
{
    private readonly SortedDictionary<string, PostgresEngine> _engines = new(StringComparer.Ordinal)
    {
        ["east"] = new(),
        ["west"] = new(),
    };

    private ShardedOrderStore? _store;

    /// <summary>The databases by name, as the settings give them.</summary>
    public IReadOnlyDictionary<string, string> Databases =>
        _engines.ToDictionary(engine => engine.Key, engine => engine.Value.Options.ConnectionString);

    public PostgresEngine this[string name] => _engines[name];

    public Task<IOrderStore> OpenAsync(TimeProvider time) => OpenAsync(time, "east", "west");

    /// <summary>The store as a service opens it whose settings name these databases.</summary>
    public async Task<IOrderStore> OpenAsync(TimeProvider time, params string[] names)
    {
        await CreateAsync();
        _store = new(names.ToDictionary(name => name, name => new PostgresOrderStore(_engines[name].Options, time, new(name, names))));
        await _store.Open(CancellationToken.None);
        return _store;
    }

    public async Task CreateAsync()
    {
        foreach (var engine in _engines.Values)
            await engine.CreateAsync();
    }

    public async Task CloseAsync()
    {
        if (_store is not null)
            await _store.DisposeAsync();
    }

    public Task DeleteAsync() => Task.CompletedTask;

    public async ValueTask DisposeAsync() => await CloseAsync();
}
