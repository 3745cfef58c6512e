using OrderGrains.Api.Doors.CommerceLayer.Queries;
using OrderGrains.Api.Doors.CommerceLayer.Resources;

namespace OrderGrains.Api.Doors.CommerceLayer.Reading;

/// <summary>
/// Lists of customers, by id unless another order is asked for. Who is asked for by id or email is found by it; else all are looked at
/// where something is filtered or sorted by.
/// </summary>
internal static class CustomerListing
{
    /// <summary>How many customers are read at the same time.</summary>
    private const int Together = 50;

    /// <summary>The page; null where too many customers would have to be looked at.</summary>
    public static async Task<ResourcePage?> Page(ResourceCall call, ListQuery query, View view)
    {
        if (await Named(call, query) is { } named)
            return await ResourceList.Page(await Read(call, named), query, view);
        var ids = await call.Reads.CustomerIds();
        if (query is { Filters.Count: 0, Sort.Count: 0 })
            return new(await Read(call, [.. ids.Skip(query.Page.Skip).Take(query.Page.Size)]), query.Page, ids.Count);
        return ids.Count > OrderListing.MostScanned ? null : await ResourceList.Page(await Read(call, ids), query, view);
    }

    private static async Task<IReadOnlyList<string>?> Named(ResourceCall call, ListQuery query)
    {
        if (Sought(query, SortKey.Id) is { } id)
            return [id];
        if (Sought(query, "email") is not { } email)
            return null;
        var customers = new CustomerReferences(call.Services.Reads, call.Request.Caller.Merchant, call.Request.Aborted);
        return (await customers.FindByEmail(email))?.Id is { } found ? [found] : [];
    }

    private static string? Sought(ListQuery query, string attribute) => query.Filters
        .Where(filter => filter is { Predicate.Name: "eq", Paths: [{ Relationship: null } path] } && path.Attribute == attribute)
        .Select(filter => filter.Arguments.Text)
        .FirstOrDefault();

    private static async Task<IReadOnlyList<Resource>> Read(ResourceCall call, IEnumerable<string> ids)
    {
        List<Resource> all = [];
        foreach (var some in ids.Chunk(Together))
        {
            var customers = await Task.WhenAll(some.Select(call.Reads.Customer));
            all.AddRange(customers.OfType<OrderGrains.Customers.Customer>()
                .Select(SharedResources.Customer));
        }

        return all;
    }
}
