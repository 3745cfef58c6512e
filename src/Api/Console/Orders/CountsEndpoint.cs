using OrderGrains.Api.Doors;
using OrderGrains.Api.Manage;
using OrderGrains.Orders;

namespace OrderGrains.Api.Console.Orders;

/// <summary>How many orders meet the conditions of a search at each status: <c>{"counts":{"Draft":1,…}}</c>.</summary>
internal static class CountsEndpoint
{
    public static async Task<IResult> Get(DoorRequest request, HttpRequest http, OrderReads reads)
    {
        var query = new StrictQuery(http.Query, SearchQuery.Parameters);
        var search = SearchQuery.Read(query, request.Caller);
        if (query.Problems.Count > 0)
            return ManageErrors.InvalidQuery(query.Problems);

        // One after another: seven at once would crowd out those who update orders.
        List<(OrderStatus Status, long Count)> counts = [];
        foreach (var status in Enum.GetValues<OrderStatus>())
            counts.Add((status, await reads.Count(search with { Statuses = [status], After = null }, request.Aborted)));
        return new JsonAnswer(StatusCodes.Status200OK, JsonAnswer.Json, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartObject("counts");
            foreach (var (status, count) in counts)
                writer.WriteNumber(status.ToString(), count);
            writer.WriteEndObject();
            writer.WriteEndObject();
        });
    }
}
