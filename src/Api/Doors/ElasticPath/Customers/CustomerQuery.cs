using OrderGrains.Api.Doors.ElasticPath.Filters;
using OrderGrains.Api.Doors.ElasticPath.Listing;
using OrderGrains.Customers;

namespace OrderGrains.Api.Doors.ElasticPath.Customers;

/// <summary>What a list of customers is asked for: those of an email or an id, who may have to meet more.</summary>
/// <param name="Limit">How many a full page has.</param>
/// <param name="Offset">How many come before the first one given.</param>
/// <param name="Email">The email that is looked for; null for any.</param>
/// <param name="Id">The id that is looked for; null for any.</param>
/// <param name="Terms">All there is to meet.</param>
internal sealed record CustomerQuery(int Limit, int Offset, string? Email, string? Id, IReadOnlyList<FilterTerm> Terms)
{
    private const string EmailField = "email";
    private const string IdField = "id";

    /// <summary>What a filter may name, each only by <c>eq</c>.</summary>
    private static readonly Dictionary<string, Func<Customer, string?>> Fields = new()
    {
        [EmailField] = customer => customer.Profile.Email,
        [IdField] = customer => customer.Profile.Id,
        ["name"] = customer => customer.Profile.Name,
        ["external_ref"] = customer => customer.Profile.ExternalReference,
    };

    /// <summary>The query, or what is wrong with it.</summary>
    public static (CustomerQuery? Query, ElasticPathError? Problem) Read(IQueryCollection query)
    {
        var (limit, offset, problem) = ListQuery.Page(query);
        if (problem is not null)
            return (null, ElasticPathError.BadRequest(problem));
        var text = query["filter"].ToString();
        var groups = text.Length == 0 ? [] : FilterText.Read(text);
        if (groups is null || groups.Any(group => group is not [{ Operator: "eq" } term] || !Fields.ContainsKey(term.Field)))
            return (null, CustomerErrors.BadFilter);
        FilterTerm[] terms = [.. groups.Select(group => group[0])];
        return (new(limit, offset, Sought(terms, EmailField), Sought(terms, IdField), terms), null);
    }

    /// <summary>Emails are compared without case.</summary>
    public bool Passes(Customer customer) => Terms.All(term => string.Equals(
        Fields[term.Field](customer),
        term.Value,
        term.Field == EmailField ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal));

    private static string? Sought(FilterTerm[] terms, string field) => Array.Find(terms, term => term.Field == field)?.Value;
}
