namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>What a request has created; a feature of the request.</summary>
/// <param name="Id">The resource's id.</param>
internal sealed record CreatedResource(string Id);
