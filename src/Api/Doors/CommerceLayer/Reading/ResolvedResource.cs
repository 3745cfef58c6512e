using OrderGrains.Api.Doors.CommerceLayer.Resources;

namespace OrderGrains.Api.Doors.CommerceLayer.Reading;

/// <summary>A resource with what its included relationships point to, by their names.</summary>
internal sealed class ResolvedResource(Resource resource)
{
    public Resource Resource => resource;

    public Dictionary<string, IReadOnlyList<Resource>> Linked { get; } = new(StringComparer.Ordinal);
}
