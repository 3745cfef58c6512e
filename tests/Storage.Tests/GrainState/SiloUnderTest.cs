using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;
using Orleans.TestingHost;

namespace OrderGrains.Storage.Tests.GrainState;

/// <summary>One silo whose default grain storage is ours.</summary>
public abstract class SiloUnderTest : IAsyncLifetime, IAsyncDisposable
{
    private InProcessTestCluster? _cluster;

    public IGrainStorage Storage => _cluster!.Silos[0].ServiceProvider.GetRequiredService<IGrainStorage>();

    /// <summary>Makes every update of a grain's row fail inside the database.</summary>
    public abstract Task BreakUpdatesAsync();

    public abstract Task MendUpdatesAsync();

    public virtual async Task InitializeAsync()
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) => Configure(silo));
        _cluster = builder.Build();
        await _cluster.DeployAsync();
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public virtual async ValueTask DisposeAsync()
    {
        if (_cluster is not null)
            await _cluster.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected abstract void Configure(ISiloBuilder silo);
}
