using OrderGrains.Storage.Postgres;
using Orleans.Configuration;

namespace OrderGrains.Storage.Clustering;

/// <summary>Membership, reminders and the list of gateways on PostgreSQL, through Orleans' ADO.NET providers.</summary>
public static class PostgresClusterExtensions
{
    private const string Invariant = "Npgsql";

    /// <summary>Makes the silo a member of the cluster that has its members in a database, which must have this program's schema.</summary>
    public static ISiloBuilder UsePostgresCluster(this ISiloBuilder silo, string database)
    {
        var connections = DataSources.Cluster(database);
        silo.UseAdoNetClustering((AdoNetClusteringSiloOptions o) => (o.Invariant, o.ConnectionString) = (Invariant, connections));
        silo.UseAdoNetReminderService((AdoNetReminderTableOptions o) => (o.Invariant, o.ConnectionString) = (Invariant, connections));
        return silo;
    }

    /// <summary>Finds the cluster's gateways in its database.</summary>
    public static IClientBuilder UsePostgresCluster(this IClientBuilder client, string database)
    {
        var connections = DataSources.Cluster(database);
        return client.UseAdoNetClustering(
            (AdoNetClusteringClientOptions o) => (o.Invariant, o.ConnectionString) = (Invariant, connections));
    }
}
