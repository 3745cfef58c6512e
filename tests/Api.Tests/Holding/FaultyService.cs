using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using OrderGrains.Api.Tests.Deliveries;
using OrderGrains.Api.Tests.Orders;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Storage.Sqlite;

namespace OrderGrains.Api.Tests.Holding;

/// <summary>A service whose store, silo and clock do what a test wants.</summary>
public sealed class FaultyService : IDisposable
{
    private StumblingStore? _store;

    public FaultyService() => Service = new()
    {
        Host = host => host.ConfigureTestServices(services => services
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<IIncomingGrainCallFilter>(Orders)
            .AddSingleton(provider =>
            {
                (var store, _store) = StumblingStore.Wrap(provider.GetRequiredService<SqliteOrderStore>());
                return store;
            })),
    };

    public Service Service { get; }

    public JumpingTime Time { get; } = new();

    public StumblingStore Store => _store ?? throw new InvalidOperationException("Nobody has called the service yet.");

    internal LostOrders Orders { get; } = new();

    public void Dispose() => Service.Dispose();
}
