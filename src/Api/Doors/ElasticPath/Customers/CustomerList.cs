using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Api.Doors.ElasticPath.Listing;
using OrderGrains.Customers;

namespace OrderGrains.Api.Doors.ElasticPath.Customers;

/// <summary>
/// The list of customers. Who is asked for by email or id is found by it; else all are looked into where something is filtered or sorted.
/// </summary>
internal static class CustomerList
{
    /// <summary>How many customers are read at the same time.</summary>
    private const int Together = 50;

    private static readonly string TooMany =
        $"There are more than {ListedOrders.MostLookedInto} customers to look into; add eq(email,...) or eq(id,...)";

    public static async Task<IResult> Get(DoorRequest request, HttpRequest http, CustomerServices services)
    {
        var (query, problem) = CustomerQuery.Read(http.Query);
        if (query is null)
            return ElasticPathErrors.BadRequest(problem!);

        var customers = new ShopCustomers(request, services.Reads);
        if (query.Filter.Email is { } email)
            return Page(query, http, One(await customers.FindByEmail(email)));
        if ((query.Filter.Id ?? request.Caller.Customer) is { } id)
            return Page(query, http, One(await customers.Find(id)));
        var ids = await new ResourceReads(services.Reads, request).CustomerIds();
        if (!query.LooksIntoAll)
            return Answer(query, http, await Read(customers, ids.Skip(query.Offset).Take(query.Limit)), ids.Count);
        return ids.Count > ListedOrders.MostLookedInto
            ? ElasticPathErrors.BadRequest(TooMany)
            : Page(query, http, await Read(customers, ids));
    }

    private static IResult Page(CustomerQuery query, HttpRequest http, IEnumerable<Customer> customers)
    {
        var all = query.Of(customers);
        return Answer(query, http, [.. all.Skip(query.Offset).Take(query.Limit)], all.Length);
    }

    private static IResult Answer(CustomerQuery query, HttpRequest http, IReadOnlyList<Customer> page, int total)
    {
        var links = new ListLinks($"{http.Scheme}://{http.Host}{http.Path}", http.Query, query.Limit, query.Offset, total);
        return CustomerResponses.Page(page, links);
    }

    private static IReadOnlyList<Customer> One(Customer? found) => found is null ? [] : [found];

    private static async Task<IReadOnlyList<Customer>> Read(ShopCustomers customers, IEnumerable<string> ids)
    {
        List<Customer> all = [];
        foreach (var some in ids.Chunk(Together))
            all.AddRange((await Task.WhenAll(some.Select(customers.Find))).OfType<Customer>());
        return all;
    }
}
