namespace OrderGrains.Api.Doors;

/// <summary>What every door's routes share.</summary>
internal static class DoorEndpoints
{
    /// <summary>A group of authenticated routes of one door: its profile, its policy, and the answer to unreadable requests.</summary>
    public static RouteGroupBuilder MapDoor(this IEndpointRouteBuilder routes, string prefix, DoorProfile profile, string policy)
    {
        var group = routes.MapGroup(prefix);
        group.WithMetadata(profile).WithTags(profile.Door.ToString()).RequireAuthorization(policy);
        ((IEndpointConventionBuilder)group).Finally(DoorGate.Guard);
        return group;
    }
}
