using OrderGrains.Api.Console.Cluster;
using OrderGrains.Api.Console.Live;
using OrderGrains.Api.Console.Orders;
using OrderGrains.Api.Console.Sessions;
using OrderGrains.Api.Doors;
using OrderGrains.Api.Manage.Merchants;
using OrderGrains.Api.Security;
using OrderGrains.Orders;

namespace OrderGrains.Api.Console;

/// <summary>
/// The console: its files, its sessions, and what its screens need beside the own API, which they call like everybody. What it serves is
/// its own affair and no part of the API's document.
/// </summary>
internal static class ConsoleEndpoints
{
    private static readonly DoorProfile Profile = new(Door.Manage)
    {
        Accepts = type => type is null or "application/json",
        EmptyBodyAllowed = true,
    };

    public static void AddConsole(this IServiceCollection services)
    {
        services.AddSingleton<ChangeStream>();
        services.AddSingleton<ConsoleFiles>();
        services.AddSingleton<FirstSteps>();
    }

    public static void MapConsole(this IEndpointRouteBuilder routes)
    {
        routes.MapConsoleFiles();
        routes.MapSessions();

        var api = routes.MapDoor("/console/api", Profile, Schemes.Manage).ExcludeFromDescription();
        api.MapGet("/changes", (DoorRequest request, HttpContext context, ChangeStream stream) => stream.Open(request, context))
            .DisableHttpMetrics();
        api.MapGet("/counts", CountsEndpoint.Get);
        api.MapGet("/export", ExportEndpoint.Get);
        api.MapGet("/lifecycle", LifecycleEndpoint.Get);
        api.MapGet("/orders/{id}/doors", DoorViewEndpoint.Get);
        api.MapGet("/orders/{id}/presence", PresenceEndpoint.Get);

        var cluster = api.MapGroup("/cluster").AddEndpointFilter<RouteGroupBuilder, OperatorFilter>();
        cluster.MapGet("", ClusterEndpoint.Get);
        cluster.MapGet("/settings", SettingsEndpoint.Get);
        cluster.MapPost("/drain", DrainEndpoint.Post).WithMetadata(new NeededRight(DoorRights.Admin));

        var merchants = api.MapGroup("/merchants").AddEndpointFilter<RouteGroupBuilder, OperatorFilter>();
        merchants.AddEndpointFilter(OperatorRequest.Guard);
        merchants.MapGet("", MerchantEndpoints.List);
        merchants.MapPost("", MerchantEndpoints.Create).WithMetadata(new NeededRight(DoorRights.Admin));
        merchants.MapPost("/{id}/credentials", MerchantEndpoints.LetIn).WithMetadata(new NeededRight(DoorRights.Admin));
    }
}
