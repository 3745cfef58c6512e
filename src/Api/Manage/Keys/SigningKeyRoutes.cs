using OrderGrains.Api.Doors;
using OrderGrains.Api.Manage.Merchants;
using OrderGrains.Orders;
using OrderGrains.Silo;
using OrderGrains.Silo.Operators;

namespace OrderGrains.Api.Manage.Keys;

/// <summary>The routes by which the operator sees, and changes, what access tokens are signed with.</summary>
internal static class SigningKeyRoutes
{
    public static void MapSigningKeys(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetRequiredService<OrderGrainsOptions>().Operator.Key is null)
            return;
        var group = routes.MapGroup("/manage/signing-keys").WithTags(nameof(Door.Manage)).RequireAuthorization(OperatorAccess.Name);
        group.AddEndpointFilter(OperatorRequest.Guard);
        group.MapGet("", SigningKeyEndpoints.List).WithName("ManageListSigningKeys").WithSummary("The keys that sign access tokens")
            .WithMetadata(new DoorShape(null, SigningKeyShapes.All), new DoorExample("application/json", null, SigningKeyShapes.Example));
        group.MapPost("/rotate", SigningKeyEndpoints.Rotate).WithName("ManageRotateSigningKey").WithSummary("Have another key sign")
            .WithDescription("From a minute on, when all nodes know it. Tokens of the last one are good until their time is over.")
            .WithMetadata(new DoorShape(null, SigningKeyShapes.All), new DoorExample("application/json", null, SigningKeyShapes.Example));
    }
}
