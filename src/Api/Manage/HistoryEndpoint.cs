using System.Text.Json;
using OrderGrains.Api.Doors;
using OrderGrains.Orders;

namespace OrderGrains.Api.Manage;

/// <summary>The history of an order, oldest first, page by page.</summary>
internal static class HistoryEndpoint
{
    public static readonly DoorQuery Parameters = new(
        new("after", "The version to go on after, as the answer's next gives it. Default 0."),
        new("limit", $"About the most events in the answer, 1 to {MaxLimit}; a version is never split. Default {DefaultLimit}."));

    private const int DefaultLimit = 100;
    private const int MaxLimit = 1000;

    public static async Task<IResult> Get(string id, DoorRequest request, HttpRequest http, OrderReads reads)
    {
        var query = new StrictQuery(http.Query, Parameters);
        var after = query.Number("after", 0, long.MaxValue) ?? 0;
        var limit = (int)(query.Number("limit", 1, MaxLimit) ?? DefaultLimit);
        if (query.Problems.Count > 0)
            return ManageErrors.InvalidQuery(query.Problems);

        return await reads.History(request.Caller, id, after, limit, request.Aborted) is { } page
            ? new JsonAnswer(StatusCodes.Status200OK, JsonAnswer.Json, writer => Write(writer, id, page))
            : request.Fail(ManageErrors.NotFound(id));
    }

    private static void Write(Utf8JsonWriter writer, string orderId, HistoryPage page)
    {
        writer.WriteStartObject();
        writer.WriteString("orderId", orderId);
        HistoryAnswer.WriteItems(writer, "items", page.Items);
        if (page.Next is { } next)
            writer.WriteNumber("next", next);
        else
            writer.WriteNull("next");
        if (page.DroppedUpTo is { } dropped)
            writer.WriteNumber("droppedUpTo", dropped);
        writer.WriteEndObject();
    }
}
