using OrderGrains.Api.Doors;
using OrderGrains.Api.Orders;
using OrderGrains.Orders;

namespace OrderGrains.Api.Manage.Bulk;

/// <summary>All of the merchant's orders that meet the conditions, one a line, by their ids.</summary>
internal static class ExportEndpoint
{
    private const int PageSize = 200;

    public static readonly DoorQuery Parameters = new([
        .. SearchQuery.Conditions,
        new("after", "The id of the last order that was read, to go on behind it with the same conditions."),
    ]);

    public static IResult Get(DoorRequest request, HttpRequest http, OrderReads reads, IHostApplicationLifetime lifetime)
    {
        var query = new StrictQuery(http.Query, Parameters);
        var search = SearchQuery.ReadConditions(query, request.Caller) with { Sort = OrderSort.Id, Limit = PageSize };
        if (query.Text("after") is { } after)
        {
            search = search with { After = new(0, after) };
            if (!OrderCalls.IsPlausibleId(after))
                query.Problems.Add(new("after", "must be the id of an order"));
        }

        return query.Problems.Count > 0
            ? ManageErrors.InvalidQuery(query.Problems)
            : new OrderExport(reads, search, lifetime.ApplicationStopping);
    }
}
