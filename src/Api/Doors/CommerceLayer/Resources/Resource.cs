namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>A resource to show: its identity and its attributes.</summary>
internal sealed record Resource(string Type, string Id, IEnumerable<ResourceAttribute> Attributes);
