using OrderGrains.Postgres.Server;

namespace OrderGrains.Storage.Tests.Postgres.Server;

/// <summary>The server that the tests of the engine share; each has a database of its own.</summary>
public sealed class SharedServer : IAsyncLifetime
{
    private static PostgresServer? _current;

    /// <summary>The running one; only tests of <see cref="PostgresTests"/> have it.</summary>
    public static PostgresServer Current =>
        _current ?? throw new InvalidOperationException("The test belongs to no PostgreSQL collection.");

    public async Task InitializeAsync() => _current = await PostgresServer.StartNewAsync();

    public async Task DisposeAsync()
    {
        if (_current is not null)
            await _current.DisposeAsync();
        _current = null;
    }
}
