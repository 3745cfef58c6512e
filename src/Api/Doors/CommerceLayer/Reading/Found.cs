using OrderGrains.Api.Doors.CommerceLayer.Resources;

namespace OrderGrains.Api.Doors.CommerceLayer.Reading;

/// <summary>How the search for a resource ended.</summary>
/// <param name="Resource">Null where there is none that the caller may see.</param>
/// <param name="Refusal">The answer then.</param>
internal readonly record struct Found(Resource? Resource, IResult? Refusal)
{
    public static Found Nothing => new(null, CommerceLayerErrors.Answer([CommerceLayerErrors.NotFound()]));

    public static Found Of(Resource? resource) => resource is null ? Nothing : new(resource, null);

    public static implicit operator Found(Resource? resource) => Of(resource);
}
