using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Health;
using Yarp.ReverseProxy.LoadBalancing;

namespace OrderGrains.Balancer;

/// <summary>What the proxy is told: everything goes to any of the addresses that say they are ready.</summary>
internal static class Destinations
{
    private const string Cluster = "ordergrains";

    public static IReadOnlyList<RouteConfig> Routes { get; } =
        [new() { RouteId = Cluster, ClusterId = Cluster, Match = new() { Path = "{**path}" } }];

    public static IReadOnlyList<ClusterConfig> Clusters(IEnumerable<string> addresses) =>
    [
        new()
        {
            ClusterId = Cluster,
            LoadBalancingPolicy = LoadBalancingPolicies.LeastRequests,
            Destinations = addresses.ToDictionary(address => address, address => new DestinationConfig { Address = address }),
            HttpRequest = new() { ActivityTimeout = TimeSpan.FromSeconds(60) },
            Metadata = new Dictionary<string, string> { [ConsecutiveFailuresHealthPolicyOptions.ThresholdMetadataName] = "1" },
            HealthCheck = new()
            {
                AvailableDestinationsPolicy = HealthCheckConstants.AvailableDestinations.HealthyOrPanic,
                Active = new()
                {
                    Enabled = true,
                    Interval = TimeSpan.FromMilliseconds(250),
                    Timeout = TimeSpan.FromSeconds(1),
                    Policy = HealthCheckConstants.ActivePolicy.ConsecutiveFailures,
                    Path = "/health/ready",
                },
            },
        },
    ];
}
