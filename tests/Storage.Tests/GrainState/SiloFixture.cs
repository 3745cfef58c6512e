using Microsoft.Extensions.DependencyInjection;
using OrderGrains.Storage.GrainState;
using OrderGrains.Storage.Sqlite;
using OrderGrains.Storage.Tests.Sqlite;
using Orleans.Storage;
using Orleans.TestingHost;

namespace OrderGrains.Storage.Tests.GrainState;

/// <summary>One silo whose default grain storage is ours.</summary>
public sealed class SiloFixture : IAsyncLifetime, IDisposable
{
    private readonly SqliteEngine _engine = new();
    private readonly InProcessTestCluster _cluster;

    public SiloFixture()
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddSqliteOrderStore(options => options.Directory = _engine.Options.Directory);
            silo.AddSqliteGrainState();
        });
        _cluster = builder.Build();
    }

    public IGrainStorage Storage => _cluster.Silos[0].ServiceProvider.GetRequiredService<IGrainStorage>();

    public string File => _engine.Options.GrainsFile;

    public Task InitializeAsync() => _cluster.DeployAsync();

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    public void Dispose()
    {
        _cluster.Dispose();
        _engine.Dispose();
    }
}
