using Microsoft.Extensions.Diagnostics.HealthChecks;
using OrderGrains.Storage.Health;

namespace OrderGrains.Silo;

/// <summary>Ready while orders can be written: not while the disk is full, read-only or away, or the database lets nobody in.</summary>
internal sealed class StoreHealthCheck(IStoreHealth store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await store.Problem(cancellationToken) is { } problem
            ? HealthCheckResult.Unhealthy(problem)
            : HealthCheckResult.Healthy();
}
