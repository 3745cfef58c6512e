using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace OrderGrains.Silo.Clustering;

/// <summary>Ready while this client is connected to a gateway of the cluster.</summary>
internal sealed class GatewayHealthCheck : IHealthCheck
{
    private volatile int _gateways;

    public void Changed(int gateways) => _gateways = gateways;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(_gateways > 0
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("No silo of the cluster is connected."));
}
