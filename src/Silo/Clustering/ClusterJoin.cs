using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OrderGrains.Storage.Clustering;
using Orleans.Configuration;

namespace OrderGrains.Silo.Clustering;

/// <summary>What makes a silo, or a client, part of a cluster on PostgreSQL.</summary>
internal static class ClusterJoin
{
    /// <summary>Names the service in what grains store; never to be changed, or all of it would be lost from sight.</summary>
    public const string ServiceId = "ordergrains";

    /// <summary>How long a process of a cluster goes on serving after it was told to stop, unless the settings say otherwise.</summary>
    public static readonly TimeSpan DrainDelay = TimeSpan.FromSeconds(3);

    /// <summary>How soon a client knows that gateways have come or gone.</summary>
    private static readonly TimeSpan GatewayRefresh = TimeSpan.FromSeconds(3);

    public static void JoinCluster(this ISiloBuilder silo, OrderGrainsOptions options, string name)
    {
        var cluster = options.Cluster;
        silo.UsePostgresCluster(options.Database!);
        silo.Configure<ClusterOptions>(ids => (ids.ServiceId, ids.ClusterId) = (ServiceId, cluster.ClusterId));
        silo.Configure<SiloOptions>(it => it.SiloName = name);
        silo.Configure<EndpointOptions>(endpoints => Configure(endpoints, cluster));
        silo.Configure<ClusterMembershipOptions>(membership =>
        {
            // Orleans fits the time to what probes have taken. It may give more of it to a machine that has become slow, but not much:
            // three of the longest are also how long a silo counts as alive that has said anything at all, as one has just before it hangs.
            membership.ProbeTimeout = cluster.ProbeTimeout;
            membership.MinProbeTimeout = cluster.ProbeTimeout;
            membership.MaxProbeTimeout = cluster.ProbeTimeout * 2;
            membership.NumMissedProbesLimit = cluster.MissedProbes;

            // A third silo that probes for this one takes as long over a hung silo as this one waits for its answer, so that most such
            // answers come too late. That a sick silo cannot evict others is seen to by the two votes an eviction needs.
            membership.EnableIndirectProbes = false;
            membership.IAmAliveTablePublishTimeout = cluster.AliveInterval;
            membership.TableRefreshTimeout = cluster.AliveInterval * 3;

            // Every silo must find a dead one in the table, however many there are, to fence it before it takes anything over.
            membership.DefunctSiloExpiration = TimeSpan.FromDays(1);
            membership.MaxDefunctSiloEntries = null;

            // By its own clock, a silo would take every younger one for dead that is not in the table yet.
            membership.SiloGenerationRetirementAge = null;
        });
        silo.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = cluster.ResponseTimeout);
        silo.Configure<ClientMessagingOptions>(messaging => messaging.ResponseTimeout = cluster.ResponseTimeout);
        if (cluster.Tls.Enabled)
            silo.UseTls(tls => ClusterTls.Configure(tls, cluster.Tls));
    }

    public static void JoinCluster(this IClientBuilder client, OrderGrainsOptions options)
    {
        var cluster = options.Cluster;
        client.UsePostgresCluster(options.Database!);
        client.Configure<ClusterOptions>(ids => (ids.ServiceId, ids.ClusterId) = (ServiceId, cluster.ClusterId));
        client.Configure<GatewayOptions>(gateways => gateways.GatewayListRefreshPeriod = GatewayRefresh);
        client.Configure<ClientMessagingOptions>(messaging => messaging.ResponseTimeout = cluster.ResponseTimeout);
        client.AddGatewayCountChangedHandler(services =>
        {
            var health = services.GetRequiredService<GatewayHealthCheck>();
            return (_, change) => health.Changed(change.NumberOfConnectedGateways);
        });
        client.UseConnectionRetryFilter(async (_, cancellationToken) =>
        {
#pragma warning disable RS0030 // A client that has no service yet, and so no clock.
            await Task.Delay(TimeSpan.FromMilliseconds(500), cancellationToken);
#pragma warning restore RS0030
            return true;
        });
        if (cluster.Tls.Enabled)
            client.UseTls(tls => ClusterTls.Configure(tls, cluster.Tls));
    }

    /// <summary>Where a silo listens.</summary>
    public static void Configure(EndpointOptions endpoints, ClusterSettings cluster)
    {
        var (siloPort, gatewayPort) = (PortOr(cluster.SiloPort), PortOr(cluster.GatewayPort));
        (endpoints.SiloPort, endpoints.GatewayPort) = (siloPort, gatewayPort);
        if (cluster.AdvertisedAddress is { } address)
            endpoints.AdvertisedIPAddress = IPAddress.Parse(address);
        if (!cluster.ListenOnAnyAddress)
            return;
        endpoints.SiloListeningEndpoint = new(IPAddress.Any, siloPort);
        endpoints.GatewayListeningEndpoint = new(IPAddress.Any, gatewayPort);
    }

    private static int PortOr(int port) => port == 0 ? LoopbackPort.Free() : port;
}
