using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OrderGrains.Orders.Ageing;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.GrainState;
using OrderGrains.Storage.Health;

namespace OrderGrains.Storage.Postgres;

/// <summary>Registers the PostgreSQL engine.</summary>
public static class PostgresStoreServices
{
    /// <summary>
    /// Orders on PostgreSQL. The database is migrated before any hosted service starts, the silo among them; disposing the container,
    /// which must be done asynchronously, finishes the commits that wait.
    /// </summary>
    public static IServiceCollection AddPostgresOrderStore(this IServiceCollection services, Action<PostgresStoreOptions> configure)
    {
        services.AddOptions<PostgresStoreOptions>().Configure(configure).ValidateOnStart();
        services.AddSingleton<IValidateOptions<PostgresStoreOptions>, PostgresStoreOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<PostgresOrderStore>();
        services.AddSingleton<IOrderStore>(provider => provider.GetRequiredService<PostgresOrderStore>());
        services.AddSingleton<IOutboxDirectory>(provider => provider.GetRequiredService<PostgresOrderStore>());
        services.AddSingleton<IEventArchive>(provider => provider.GetRequiredService<PostgresOrderStore>());
        services.AddSingleton<IStoreHealth>(provider => provider.GetRequiredService<PostgresOrderStore>());
        services.AddSingleton<IGrainStates>(provider => provider.GetRequiredService<PostgresOrderStore>());
        services.AddHostedService<PostgresStoreStartup>();
        return services;
    }
}
