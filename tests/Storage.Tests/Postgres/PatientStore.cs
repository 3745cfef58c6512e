using Microsoft.Extensions.Options;
using OrderGrains.Storage.Postgres;

namespace OrderGrains.Storage.Tests.Postgres;

/// <summary>Another process' store on the same database: one writer that leaves deadlocks for the server to find.</summary>
internal sealed class PatientStore(PostgresStoreOptions options) : IAsyncDisposable
{
    private readonly PostgresOrderStore _store = new(
        new OptionsWrapper<PostgresStoreOptions>(new()
        {
            ConnectionString = options.ConnectionString,
            Writers = 1,
            LockTimeout = TimeSpan.FromSeconds(3),
        }),
        TimeProvider.System);

    public async Task<PostgresOrderStore> OpenAsync()
    {
        await _store.Open(CancellationToken.None);
        return _store;
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();
}
