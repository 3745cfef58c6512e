using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Postgres;
using OrderGrains.Storage.Sqlite;

namespace OrderGrains.Cluster.Tests.Crashes;

/// <summary>One node in process, on a folder and perhaps a database that others have used before it.</summary>
public sealed class Node(string folder, string? database, CrashPlan? plan = null) : WebApplicationFactory<Program>
{
    /// <summary>The folder of its files and keys.</summary>
    public string Folder => folder;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("OrderGrains:DataDirectory", folder);
        builder.UseSetting("OrderGrains:Demo", "true");
        if (database is not null)
            builder.UseSetting("OrderGrains:Database", database);
        if (plan is not null)
            builder.ConfigureTestServices(services => services.AddSingleton(provider => CrashingStore.Wrap(Store(provider), plan)));
    }

    private IOrderStore Store(IServiceProvider provider) => database is null
        ? provider.GetRequiredService<SqliteOrderStore>()
        : provider.GetRequiredService<PostgresOrderStore>();
}
