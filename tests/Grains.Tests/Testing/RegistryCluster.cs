using OrderGrains.Testing;
using OrderGrains.Testing.GrainState;
using OrderGrains.Testing.Stores;

namespace OrderGrains.Tests.Testing;

/// <summary>One silo with all grains in memory; those of customers and merchants on <see cref="JsonMemoryStorage"/>.</summary>
public sealed class RegistryCluster : IAsyncLifetime
{
    private OrderGrainsTestCluster? _cluster;

    public IGrainFactory Grains => _cluster!.Grains;

    internal JsonMemoryStorage Storage => Engine.States;

    /// <summary>Where receivers ask whether an effect is still in the outbox.</summary>
    internal MemoryOrderStore Orders => Engine.Memory;

    private MemoryEngine Engine => (MemoryEngine)_cluster!.Engine;

    public async Task InitializeAsync() => _cluster = await OrderGrainsTestCluster.Start();

    /// <summary>Ends the activation, so that the next call reads the store.</summary>
    public Task Deactivate(IGrain grain) => _cluster!.Deactivate(grain);

    public async Task DisposeAsync() => await _cluster!.DisposeAsync();
}
