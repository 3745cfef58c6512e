using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace OrderGrains.Silo.Clocks;

/// <summary>Ready while the process's clock agrees with the database's.</summary>
internal sealed class ClockHealthCheck(ClockWatch watch) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(watch.Problem is { } problem ? HealthCheckResult.Unhealthy(problem) : HealthCheckResult.Healthy());
}
