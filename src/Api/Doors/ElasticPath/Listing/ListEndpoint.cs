using OrderGrains.Api.Doors.ElasticPath.Flows;
using OrderGrains.Api.Orders;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath.Listing;

/// <summary>The list of orders (section B8).</summary>
internal static class ListEndpoint
{
    private static readonly string TooMany =
        $"The filter leaves more than {ListedOrders.MostLookedInto} orders to look into; add a condition on status, payment, shipping, "
        + "email, customer_id, with_tax, created_at or updated_at";

    public static async Task<IResult> Get(DoorRequest request, HttpRequest http, OrderPages pages, OrderFlow flow)
    {
        var orders = new OrderSearch
        {
            Merchant = request.Caller.Merchant,
            Markets = request.Caller.Markets,
            // What was deleted is of none of these.
            Statuses = [.. Enum.GetValues<OrderStatus>()],
            Customer = request.Caller.Customer,
            Limit = 1,
        };
        var (query, problem) = ListQuery.Read(http.Query, orders);
        if (query is null)
            return ElasticPathErrors.BadRequest(problem!);
        query = query with { Filter = query.Filter.OwnedBy(request.Caller.Customer) };
        if (await ListedOrders.Read(query, pages, ListedOrders.MostLookedInto, request.Aborted) is not { } listed)
            return ElasticPathErrors.BadRequest(TooMany);

        var links = new ListLinks($"{http.Scheme}://{http.Host}{http.Path}", http.Query, query.Limit, query.Offset, listed.Total);
        return ElasticPathResponses.List(listed.Items, await flow.Of(request), query.Include, links);
    }
}
