using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrderGrains.Silo.Operators;
using Orleans.Dashboard;

namespace OrderGrains.Silo.Telemetry;

/// <summary>The pages for whoever runs the service: each only where the settings ask for it, and behind the operator's key.</summary>
public static class OperationsPages
{
    public const string Metrics = "/metrics";
    public const string Dashboard = "/dashboard";

    private const string Health = "/health";

    /// <summary>Whether a path is one of them, or one of the health checks: what asks there asks all the time.</summary>
    public static bool Have(PathString path) =>
        path.StartsWithSegments(Health) || path.StartsWithSegments(Metrics) || path.StartsWithSegments(Dashboard);

    public static void MapOperations(this IEndpointRouteBuilder routes)
    {
        var plan = routes.ServiceProvider.GetRequiredService<TelemetryPlan>();
        if (plan.Page)
            routes.MapPrometheusScrapingEndpoint(Metrics).RequireAuthorization(OperatorAccess.Name);
        if (plan.Dashboard)
            routes.MapOrleansDashboard(Dashboard).RequireAuthorization(OperatorAccess.Name).ExcludeFromDescription();
    }
}
