using OrderGrains.Api.Doors.CommerceLayer.Queries;
using OrderGrains.Api.Doors.CommerceLayer.Resources;

namespace OrderGrains.Api.Doors.CommerceLayer.Reading;

/// <summary>Resources sorted by attributes.</summary>
internal sealed class ResourceOrder(IReadOnlyList<SortKey> keys) : IComparer<Resource>
{
    public int Compare(Resource? x, Resource? y) => Compare(Values(x!), Values(y!));

    /// <summary>What a resource is sorted by.</summary>
    public object?[] Values(Resource resource) => [.. keys.Select(key => key.Of(resource))];

    public int Compare(object?[] left, object?[] right)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            if (FilterValues.CompareValues(left[i], right[i]) is not 0 and var order)
                return keys[i].Descending ? -order : order;
        }

        return 0;
    }
}
