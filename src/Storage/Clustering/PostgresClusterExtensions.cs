using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;
using OrderGrains.Storage.Postgres;
using Orleans.Configuration;

namespace OrderGrains.Storage.Clustering;

/// <summary>Membership, reminders and the list of gateways on PostgreSQL, through Orleans' ADO.NET providers.</summary>
public static class PostgresClusterExtensions
{
    private const string Invariant = "Npgsql";
    private const string Pool = "cluster";

    /// <summary>Makes the silo a member of the cluster that has its members in a database, which must have this program's schema.</summary>
    public static ISiloBuilder UsePostgresCluster(this ISiloBuilder silo, string database)
    {
        silo.Services.AddPool(database);
        silo.UseAdoNetClustering((OptionsBuilder<AdoNetClusteringSiloOptions> options) => options.Configure<IServiceProvider>(
            (o, services) => (o.Invariant, o.DataSource) = (Invariant, services.Pooled())));
        silo.UseAdoNetReminderService((OptionsBuilder<AdoNetReminderTableOptions> options) => options.Configure<IServiceProvider>(
            (o, services) => (o.Invariant, o.DataSource) = (Invariant, services.Pooled())));
        return silo;
    }

    /// <summary>Finds the cluster's gateways in its database.</summary>
    public static IClientBuilder UsePostgresCluster(this IClientBuilder client, string database)
    {
        client.Services.AddPool(database);
        return client.UseAdoNetClustering((OptionsBuilder<AdoNetClusteringClientOptions> options) => options.Configure<IServiceProvider>(
            (o, services) => (o.Invariant, o.DataSource) = (Invariant, services.Pooled())));
    }

    private static void AddPool(this IServiceCollection services, string database) =>
        services.AddKeyedSingleton(Pool, (_, _) => DataSources.Cluster(database));

    private static NpgsqlDataSource Pooled(this IServiceProvider services) => services.GetRequiredKeyedService<NpgsqlDataSource>(Pool);
}
