using OrderGrains.Api.Doors.CommerceLayer.Queries;
using OrderGrains.Api.Doors.CommerceLayer.Resources;

namespace OrderGrains.Api.Doors.CommerceLayer.Reading;

/// <summary>A page of a list that is small enough to be looked at as a whole.</summary>
internal static class ResourceList
{
    public static async Task<ResourcePage> Page(IReadOnlyList<Resource> all, ListQuery query, View view)
    {
        List<Resource> met = [];
        foreach (var resource in all)
        {
            if (await Meets(resource, query, view))
                met.Add(resource);
        }

        var sorted = query.Sort.Count == 0 ? met : [.. met.Order(new ResourceOrder(query.Sort))];
        return new([.. sorted.Skip(query.Page.Skip).Take(query.Page.Size)], query.Page, met.Count);
    }

    public static async ValueTask<bool> Meets(Resource resource, ListQuery query, View view)
    {
        foreach (var filter in query.Filters)
        {
            if (!await filter.IsMetBy(resource, view))
                return false;
        }

        return true;
    }
}
