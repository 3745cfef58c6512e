using System.Net;
using OrderGrains.Silo.Clustering;
using OrderGrains.Silo.Starting;
using Orleans.Configuration;

namespace OrderGrains.Silo.Diagnosis;

/// <summary>Where the service is to listen.</summary>
internal static class PortChecks
{
    private const string Running =
        "Where the service runs already, it is what listens there, and all is well; otherwise ss -ltnp names the program that does.";

    public static IEnumerable<Finding> Addresses(Subject subject) => Finding.Of(
        ListenAddresses.Problems(subject.Configuration),
        $"{string.Join(", ", ListenAddresses.Configured(subject.Configuration).Select(it => it.Address))} can be listened on.",
        Running);

    public static IEnumerable<Finding> Cluster(Subject subject)
    {
        var endpoints = new EndpointOptions();
        ClusterJoin.Configure(endpoints, subject.Options.Cluster);
        if (subject.Options.Cluster.AdvertisedAddress is null)
        {
            // The machine's own first address is only looked for at the start.
            endpoints.SiloListeningEndpoint ??= new(IPAddress.Any, endpoints.SiloPort);
            endpoints.GatewayListeningEndpoint ??= new(IPAddress.Any, endpoints.GatewayPort);
        }

        return Finding.Of(StartChecks.SiloPorts(endpoints), "The ports of silo and gateway are free.", Running);
    }
}
