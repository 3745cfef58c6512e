using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Postgres.Sharding;

namespace OrderGrains.Storage.Postgres;

/// <summary>Registers the PostgreSQL engine.</summary>
public static class PostgresStoreServices
{
    /// <summary>
    /// Orders on PostgreSQL. The databases are migrated before any hosted service starts, the silo among them; disposing the container,
    /// which must be done asynchronously, finishes the commits that wait.
    /// </summary>
    public static IServiceCollection AddPostgresOrderStore(this IServiceCollection services, Action<PostgresStoreOptions> configure)
    {
        services.AddOptions<PostgresStoreOptions>().Configure(configure).ValidateOnStart();
        services.AddSingleton<IValidateOptions<PostgresStoreOptions>, PostgresStoreOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IPostgresOrders>(provider => IsSharded(provider)
            ? ShardedStoreServices.Create(provider)
            : ActivatorUtilities.CreateInstance<PostgresOrderStore>(provider));
        services.AddSingleton(provider => (IOrderStore)provider.GetRequiredService<IPostgresOrders>());
        services.AddHostedService<PostgresStoreStartup>();
        return services;
    }

    private static bool IsSharded(IServiceProvider services) =>
        services.GetRequiredService<IOptions<PostgresStoreOptions>>().Value.OrderDatabases.Count > 0;
}
