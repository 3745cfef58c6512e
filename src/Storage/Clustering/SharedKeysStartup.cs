using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Hosting;
using OrderGrains.Storage.Postgres;

namespace OrderGrains.Storage.Clustering;

/// <summary>
/// Has the first process of a cluster make the key that all others then find: two that start at once would each make one, and read the
/// other's tokens only after their next look at the keys, a day later.
/// </summary>
internal sealed class SharedKeysStartup(string database, IDataProtectionProvider protection) : IHostedLifecycleService
{
    private const long LockKey = 0x6F67_746F_6B65_6E73;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await PostgresSchema.Check(database, cancellationToken);
        await using var source = DataSources.Schema(database);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await connection.Run($"SELECT pg_advisory_lock({LockKey})", cancellationToken);
        protection.CreateProtector("first use").Protect([]);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
