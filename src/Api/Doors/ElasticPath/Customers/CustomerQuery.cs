using OrderGrains.Api.Doors.ElasticPath.Listing;
using OrderGrains.Customers;

namespace OrderGrains.Api.Doors.ElasticPath.Customers;

/// <summary>What a list of customers is asked for.</summary>
/// <param name="Limit">How many a full page has.</param>
/// <param name="Offset">How many come before the first one given.</param>
/// <param name="Filter">Who is in it.</param>
/// <param name="Sort">By what it is sorted; null for ids.</param>
/// <param name="IsDescending">From the last to the first.</param>
internal sealed record CustomerQuery(
    int Limit, int Offset, CustomerFilter Filter, Func<Customer, IComparable?>? Sort, bool IsDescending)
{
    private static readonly Dictionary<string, Func<Customer, IComparable?>> Sorts = new()
    {
        ["created_at"] = customer => customer.CreatedAt,
        ["updated_at"] = customer => customer.UpdatedAt,
        ["email"] = customer => customer.Profile.Email,
        ["name"] = customer => customer.Profile.Name,
        ["id"] = customer => customer.Profile.Id,
    };

    public static readonly DoorQuery Parameters = ListQuery.Paged(
        new("sort", $"One of {string.Join(", ", Sorts.Keys)}, with a minus in front from the last to the first. Default id."),
        new("filter", "Conditions such as eq(email,ron@example.com), at most ten."));

    /// <summary>Whether all customers have to be looked at to tell the page.</summary>
    public bool LooksIntoAll => !Filter.IsEmpty || Sort is not null;

    /// <summary>The query, or what is wrong with it.</summary>
    public static (CustomerQuery? Query, string? Problem) Read(IQueryCollection query)
    {
        var (limit, offset, problem) = ListQuery.Page(query);
        if (problem is not null)
            return (null, problem);
        if (CustomerFilter.Read(query["filter"].ToString()) is not { } filter)
            return (null, "Could not parse the supplied filter");
        var sort = query["sort"].ToString();
        if (sort.Length == 0)
            return (new(limit, offset, filter, null, false), null);
        return Sorts.GetValueOrDefault(sort.TrimStart('-')) is { } column
            ? (new(limit, offset, filter, column, sort.StartsWith('-')), null)
            : (null, "Could not parse the supplied sort");
    }

    /// <summary>Those that pass, in the order that is asked for.</summary>
    public Customer[] Of(IEnumerable<Customer> customers)
    {
        var passing = customers.Where(Filter.Passes).ToArray();
        return Sort is null ? passing : IsDescending ? [.. passing.OrderByDescending(Sort)] : [.. passing.OrderBy(Sort)];
    }
}
