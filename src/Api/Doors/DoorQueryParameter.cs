namespace OrderGrains.Api.Doors;

/// <summary>One query parameter; none is required.</summary>
/// <param name="Name">As it stands in the query.</param>
/// <param name="Description">What it does, with its form.</param>
internal sealed record DoorQueryParameter(string Name, string Description);
