using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace OrderGrains.Storage.Clustering;

/// <summary>Puts the keys that seal access tokens where every process of a cluster finds them.</summary>
public static class SharedKeysExtensions
{
    /// <summary>
    /// Keeps the keys in the cluster's database, whose schema must be there at the start; call it after the store, which makes it.
    /// </summary>
    public static IDataProtectionBuilder PersistKeysToPostgres(this IDataProtectionBuilder builder, string database)
    {
        var repository = new PostgresKeyRepository(database);
        builder.Services.Configure<KeyManagementOptions>(options => options.XmlRepository = repository);
        builder.Services.AddSingleton<IHostedService>(
            services => new SharedKeysStartup(database, services.GetRequiredService<IDataProtectionProvider>()));
        return builder;
    }
}
