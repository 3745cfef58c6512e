using Microsoft.Extensions.DependencyInjection;
using OrderGrains.Orders.Outbox;
using OrderGrains.Orders.Store;
using OrderGrains.Orders.Writing;
using OrderGrains.Payments;
using OrderGrains.Tests.Orders.Grain;
using Orleans.Storage;
using Orleans.TestingHost;

namespace OrderGrains.Tests.Testing;

/// <summary>One silo with all grains in memory; those of customers and merchants on <see cref="JsonMemoryStorage"/>.</summary>
public sealed class RegistryCluster : IAsyncLifetime
{
    private InProcessTestCluster? _cluster;

    public JsonMemoryStorage Storage { get; } = new();

    /// <summary>Where receivers ask whether an effect is still in the outbox.</summary>
    public MemoryOrderStore Orders { get; } = new();

    public IGrainFactory Grains => _cluster!.Client;

    public async Task InitializeAsync()
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddSingleton<IGrainStorage>(Storage);
            silo.Services.AddSingleton<IOrderStore>(Orders);
            silo.Services.AddSingleton<IActivationLease, SwitchableLease>();
            silo.Services.AddSingleton<OutboxSignal>();
            silo.Services.AddSingleton<PaymentGateways>();
            silo.Services.AddSingleton<OffTurn>();
        });
        _cluster = builder.Build();
        await _cluster.DeployAsync();
    }

    /// <summary>Ends the activation, so that the next call reads the store.</summary>
    public Task Deactivate(IGrain grain) => _cluster!.DeactivateAsync(grain);

    public async Task DisposeAsync() => await _cluster!.DisposeAsync();
}
