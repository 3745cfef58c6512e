using Microsoft.Extensions.Hosting;

namespace OrderGrains.Storage.Postgres;

/// <summary>Opens the store in the phase that precedes the start of every hosted service, wherever it was registered.</summary>
internal sealed class PostgresStoreStartup(PostgresOrderStore orders) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => orders.Open(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
