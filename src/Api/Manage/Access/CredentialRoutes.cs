using OrderGrains.Api.Doors;
using OrderGrains.Api.Security;
using OrderGrains.Orders;

namespace OrderGrains.Api.Manage.Access;

/// <summary>The routes of the own API by which a merchant lets others in and out.</summary>
internal static class CredentialRoutes
{
    private const string One = "/{id}";

    public static void MapCredentials(this RouteGroupBuilder manage)
    {
        var group = manage.MapGroup("/credentials").WithMetadata(new NeededRight(DoorRights.Admin));
        group.MapGet("", CredentialEndpoints.List).WithName("ManageListCredentials").WithSummary("Who is let in, and by what")
            .WithDescription("Those that were taken back, too.")
            .WithMetadata(
                CredentialEndpoints.Parameters,
                new DoorShape(null, CredentialShapes.Page),
                new DoorExample("application/json", null, CredentialExamples.List));
        group.MapPost("", CredentialEndpoints.Create).WithName("ManageCreateCredential").WithSummary("Let somebody in")
            .WithDescription("API keys and client secrets are shown in this answer and never again. Without rights it may read.")
            .WithMetadata(
                new DoorShape(CredentialShapes.New, CredentialShapes.One) { Status = StatusCodes.Status201Created },
                new DoorExample("application/json", CredentialExamples.Create, CredentialExamples.Created, Status: 201));
        group.MapGet(One, CredentialEndpoints.Get).WithName("ManageGetCredential").WithSummary("Read a credential")
            .WithMetadata(new DoorShape(null, CredentialShapes.One), new DoorExample("application/json", null, CredentialExamples.Patched));
        group.MapPatch(One, CredentialEndpoints.Patch).WithName("ManagePatchCredential")
            .WithSummary("Change what a credential may do, or keep it out for now")
            .WithDescription("Known on every node within five seconds. Disabled, it loses the access tokens it has.")
            .WithMetadata(
                new DoorShape(CredentialShapes.Patch, CredentialShapes.One),
                new DoorExample("application/json", CredentialExamples.Patch, CredentialExamples.Patched));
        group.MapDelete(One, CredentialEndpoints.Revoke).WithName("ManageRevokeCredential").WithSummary("Take a credential back for good")
            .WithDescription("Its id is not given again: the history names it.")
            .WithMetadata(new DoorShape(null, null) { Status = StatusCodes.Status204NoContent });
        group.MapPost($"{One}/rotate", CredentialEndpoints.Rotate).WithName("ManageRotateCredential").WithSummary("Draw another secret")
            .WithDescription("The last one of its kind stays good for keepOldFor seconds, at most 90 days; older ones are gone.")
            .WithMetadata(
                new DoorShape(CredentialShapes.Rotation, CredentialShapes.One),
                new DoorExample("application/json", CredentialExamples.Rotate, CredentialExamples.Rotated));
        group.MapDelete($"{One}/secrets/{{secretId}}", CredentialEndpoints.RemoveSecret).WithName("ManageRemoveSecret")
            .WithSummary("Take one secret back")
            .WithMetadata(new DoorShape(null, CredentialShapes.One), new DoorExample("application/json", null, CredentialExamples.Patched));
    }
}
