using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace OrderGrains.Silo.Clustering;

/// <summary>Ready while the database tells this silo that it is a member.</summary>
internal sealed class MembershipHealthCheck(MembershipView view) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(view.Age < Patience
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy($"The database has not answered for {Patience.TotalSeconds} seconds."));
}
