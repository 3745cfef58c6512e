using System.Text.Json;
using OrderGrains.Api.Doors;
using OrderGrains.Orders;

namespace OrderGrains.Api.Manage;

/// <summary>The merchant's orders that meet the conditions, page by page.</summary>
internal static class SearchEndpoint
{
    public static async Task<IResult> Get(DoorRequest request, HttpRequest http, OrderReads reads)
    {
        var query = new StrictQuery(http.Query, SearchQuery.Parameters);
        var search = SearchQuery.Read(query, request.Caller);
        var count = query.Flag("count");
        if (query.Problems.Count > 0)
            return ManageErrors.InvalidQuery(query.Problems);

        var page = await reads.Search(search, request.Aborted);
        var total = count ? await reads.Count(search, request.Aborted) : (long?)null;
        return new JsonAnswer(StatusCodes.Status200OK, JsonAnswer.Json, writer => Write(writer, search, page, total));
    }

    private static void Write(Utf8JsonWriter writer, OrderSearch search, SearchPage page, long? count)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("items");
        foreach (var order in page.Items)
            OrderAnswer.Write(writer, order);
        writer.WriteEndArray();
        writer.WriteString("next", page.Next is { } next ? SearchCursor.Write(search, next) : null);
        if (count is { } total)
            writer.WriteNumber("count", total);
        writer.WriteEndObject();
    }
}
