using OrderGrains.Api.Doors.CommerceLayer.Logins;
using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Api.Doors.CommerceLayer.Rows;
using OrderGrains.Api.Doors.CommerceLayer.Webhooks;
using OrderGrains.Api.Orders.Holding;
using OrderGrains.Api.Security;
using OrderGrains.Api.Security.Jwt;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>Commerce Layer's calls: those of its types of resources, by their rows, and the token calls (page, A2, A5 and A10).</summary>
internal static class CommerceLayerEndpoints
{
    private static readonly DoorProfile Profile = new(Door.CommerceLayer)
    {
        Accepts = mediaType => mediaType == JsonApi.MediaType,
    };

    /// <summary>What deletes says all in its path; clients of the vendor name a content type all the same.</summary>
    private static readonly DoorProfile WithoutBody = new(Door.CommerceLayer) { Accepts = _ => true, EmptyBodyAllowed = true };

    /// <summary>What the calls of this door are made with, and what is held for orders that refer to what it has.</summary>
    public static IServiceCollection AddCommerceLayer(this IServiceCollection services) => services
        .AddSingleton<ResourceServices>()
        .AddSingleton<WebhookServices>()
        .AddSingleton<RefreshTokens>()
        .AddSingleton<CustomerSessions>()
        .AddSingleton<CustomerAuthentication>()
        .AddSingleton<LoginServices>()
        .AddSingleton<IHoldKind, CouponHolds>();

    public static IEndpointRouteBuilder MapCommerceLayer(this IEndpointRouteBuilder routes)
    {
        foreach (var row in ResourceRows.All)
            routes.Map(row);
        routes.MapCommerceLayerToken();
        routes.MapCommerceLayerRevoke();
        routes.MapJwks();
        return routes;
    }

    private static void Map(this IEndpointRouteBuilder routes, ResourceRow row)
    {
        var handlers = new ResourceHandlers(row);
        var texts = new ResourceTexts(row);
        var group = routes.MapDoor($"/api/{row.Type.Name}", Profile, Schemes.CommerceLayer);
        group.AddEndpointFilter<AcceptFilter>();
        if (row.Needs is { } right)
            group.WithMetadata(new NeededRight(right));
        texts.Describe(group.MapGet("/{id}", handlers.Retrieve), ResourceCalls.Retrieve);
        if (row.Type.Relationships.Count > 0)
            texts.DescribeRelated(group.MapGet("/{id}/{relationship}", handlers.Related));
        if (row.Calls.HasFlag(ResourceCalls.List))
            texts.Describe(group.MapGet("", handlers.List), ResourceCalls.List);
        if (row.Calls.HasFlag(ResourceCalls.Create))
            texts.Describe(group.MapPost("", handlers.Create), ResourceCalls.Create);
        if (row.Calls.HasFlag(ResourceCalls.Update))
            texts.Describe(group.MapPatch("/{id}", handlers.Update), ResourceCalls.Update);
        if (row.Calls.HasFlag(ResourceCalls.Delete))
            texts.Describe(group.MapDelete("/{id}", handlers.Delete).WithMetadata(WithoutBody), ResourceCalls.Delete);
    }
}
