using Microsoft.Extensions.Options;
using OrderGrains.Storage.Postgres;

namespace OrderGrains.Storage.Tests.Postgres;

/// <summary>A second process on the database of another engine.</summary>
internal sealed class PostgresEngineBeside(PostgresEngine engine, TimeProvider time) : IAsyncDisposable
{
    private readonly PostgresOrderStore _store = new(new OptionsWrapper<PostgresStoreOptions>(engine.Options), time);

    public async Task<PostgresOrderStore> OpenAsync()
    {
        await _store.Open(CancellationToken.None);
        return _store;
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();
}
