using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using OrderGrains.Api.Doors;
using OrderGrains.Orders;
using OrderGrains.Silo;

namespace OrderGrains.Api.Security;

/// <summary>
/// What the policies of all doors ask: a credential whose terms, and whose role by the table <see cref="RoleRights"/>, have the right to
/// the call. A route without a door, a role or a door the table does not know: none of them has any.
/// </summary>
internal sealed class DoorRight : AuthorizationHandler<DoorRight>, IAuthorizationRequirement
{
    /// <summary>Whether the caller of a request has the right to its route.</summary>
    public static bool IsHeld(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata is not { } metadata || metadata.GetMetadata<DoorProfile>() is not { } profile)
            return false;
        var needed = Needed(metadata);
        return needed != DoorRights.None && Caller.Find(context.User) is { } caller && caller.May(needed, profile.Door)
            && (needed is DoorRights.Read or DoorRights.Customers || !IsStaff(caller.Role) || StaffWrites(context));
    }

    /// <summary>The right a route needs: as it says, else by its methods.</summary>
    public static DoorRights Needed(EndpointMetadataCollection metadata) =>
        metadata.GetMetadata<NeededRight>() is { } needed ? needed.Right
        : metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods && methods.All(Reads) ? DoorRights.Read
        : DoorRights.Write;

    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, DoorRight requirement)
    {
        if (context.Resource is HttpContext request && IsHeld(request))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }

    /// <summary>Of whom the vendor's pages disagree whether they do more to orders than read them.</summary>
    private static bool IsStaff(CallerRole role) => role is CallerRole.Support or CallerRole.ECommerceAdmin;

    private static bool StaffWrites(HttpContext context) =>
        context.RequestServices.GetRequiredService<IOptions<DoorOptions>>().Value.ElasticPathStaffWrites;

    private static bool Reads(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);
}
