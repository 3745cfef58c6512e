using OrderGrains.Api.Doors;
using OrderGrains.Api.Manage.Access;
using OrderGrains.Api.Security;
using OrderGrains.Orders;
using OrderGrains.Silo;
using OrderGrains.Silo.Operators;

namespace OrderGrains.Api.Manage.Merchants;

/// <summary>
/// The routes by which whoever runs the service adds merchants, where there is an operator's key. No merchant's credential opens them, and
/// none comes of them that spans merchants.
/// </summary>
internal static class MerchantRoutes
{
    private const string Json = "application/json";
    private const string One = "/{id}";

    /// <summary>What a merchant's own administrator may see of it.</summary>
    public static void MapOwnMerchant(this RouteGroupBuilder manage) =>
        manage.MapGet("/merchant", MerchantEndpoints.GetOwn).WithName("ManageGetOwnMerchant")
            .WithSummary("Read one's own merchant's set-up")
            .WithMetadata(
                new NeededRight(DoorRights.Admin),
                new DoorShape(null, MerchantShapes.One),
                new DoorExample(Json, null, MerchantExamples.Merchant));

    public static void MapMerchants(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetRequiredService<OrderGrainsOptions>().Operator.Key is null)
            return;
        var group = routes.MapGroup("/manage/merchants").WithTags(nameof(Door.Manage)).RequireAuthorization(OperatorAccess.Name);
        group.AddEndpointFilter(OperatorRequest.Guard);
        group.MapGet("", MerchantEndpoints.List).WithName("ManageListMerchants").WithSummary("The merchants there are")
            .WithMetadata(
                MerchantEndpoints.Parameters,
                new DoorShape(null, MerchantShapes.Page),
                new DoorExample(Json, null, MerchantExamples.List));
        group.MapPost("", MerchantEndpoints.Create).WithName("ManageCreateMerchant").WithSummary("Add a merchant")
            .WithDescription("Its orders are kept apart from all others'. A merchant is not taken away again.")
            .WithMetadata(
                new DoorShape(MerchantShapes.New, MerchantShapes.One) { Status = StatusCodes.Status201Created },
                new DoorExample(Json, MerchantExamples.Create, MerchantExamples.Merchant, Status: 201));
        group.MapGet(One, MerchantEndpoints.Get).WithName("ManageGetMerchant").WithSummary("Read a merchant's set-up")
            .WithMetadata(new DoorShape(null, MerchantShapes.One), new DoorExample(Json, null, MerchantExamples.Merchant));
        group.MapPatch(One, MerchantEndpoints.Patch).WithName("ManagePatchMerchant").WithSummary("Change a merchant's set-up")
            .WithDescription("All nodes know of it within five seconds.")
            .WithMetadata(
                new DoorShape(MerchantShapes.Patch, MerchantShapes.One),
                new DoorExample(Json, MerchantExamples.Patch, MerchantExamples.Patched));
        group.MapPost($"{One}/credentials", MerchantEndpoints.LetIn).WithName("ManageLetMerchantIn")
            .WithSummary("Give a merchant a credential, such as its first")
            .WithDescription("Its secrets are shown in this answer and never again. With the right Admin it gives the others itself.")
            .WithMetadata(
                new DoorShape(CredentialShapes.New, CredentialShapes.One) { Status = StatusCodes.Status201Created },
                new DoorExample(Json, MerchantExamples.LetIn, MerchantExamples.LetInAnswer, Status: 201));
    }
}
