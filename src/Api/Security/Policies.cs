using OrderGrains.Api.Doors;
using OrderGrains.Orders;

namespace OrderGrains.Api.Security;

/// <summary>
/// What the policies of all doors ask beside a credential: that its role has the right to the call, by the table <see cref="RoleRights"/>.
/// A route without a door, a role or a door the table does not know: none of them has any.
/// </summary>
internal static class Policies
{
    public static bool HasRight(HttpContext? context)
    {
        if (context?.GetEndpoint()?.Metadata is not { } metadata || metadata.GetMetadata<DoorProfile>() is not { } profile)
            return false;
        var needed = Needed(metadata);
        return Caller.Find(context.User) is { } caller
            && needed != DoorRights.None
            && RoleRights.Of(caller.Role, profile.Door).HasFlag(needed);
    }

    /// <summary>The right a route needs: as it says, else by its methods.</summary>
    public static DoorRights Needed(EndpointMetadataCollection metadata) =>
        metadata.GetMetadata<NeededRight>() is { } needed ? needed.Right
        : metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods && methods.All(Reads) ? DoorRights.Read
        : DoorRights.Write;

    private static bool Reads(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);
}
