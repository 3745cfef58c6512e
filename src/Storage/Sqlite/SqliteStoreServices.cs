using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OrderGrains.Orders.Ageing;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.GrainState;
using OrderGrains.Storage.Health;

namespace OrderGrains.Storage.Sqlite;

/// <summary>Registers the SQLite engine.</summary>
public static class SqliteStoreServices
{
    /// <summary>
    /// Orders on SQLite. The files are locked and migrated before any hosted service starts, the silo among them; disposing the container
    /// finishes the commits that wait.
    /// </summary>
    public static IServiceCollection AddSqliteOrderStore(this IServiceCollection services, Action<SqliteStoreOptions> configure)
    {
        services.AddOptions<SqliteStoreOptions>().Configure(configure).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SqliteStoreOptions>, SqliteStoreOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<SqliteOrderStore>();
        services.AddSingleton<IOrderStore>(provider => provider.GetRequiredService<SqliteOrderStore>());
        services.AddSingleton<IOutboxDirectory>(provider => provider.GetRequiredService<SqliteOrderStore>());
        services.AddSingleton<IEventArchive>(provider => provider.GetRequiredService<SqliteOrderStore>());
        services.AddSingleton<IStoreHealth>(provider => provider.GetRequiredService<SqliteOrderStore>());
        services.AddSingleton<IGrainStates>(provider => provider.GetRequiredService<SqliteOrderStore>());
        services.AddHostedService<SqliteStoreStartup>();
        return services;
    }
}
