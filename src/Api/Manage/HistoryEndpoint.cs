using System.Globalization;
using System.Text.Json;
using OrderGrains.Api.Doors;
using OrderGrains.Orders;

namespace OrderGrains.Api.Manage;

/// <summary>The history of an order, oldest first, page by page.</summary>
internal static class HistoryEndpoint
{
    private const int DefaultLimit = 100;
    private const int MaxLimit = 1000;

    public static async Task<IResult> Get(string id, string? after, string? limit, DoorRequest request, OrderReads reads)
    {
        List<FieldMessage> problems = [];
        var afterVersion = Number(after, "after", 0, (0, long.MaxValue), problems);
        var count = Number(limit, "limit", DefaultLimit, (1, MaxLimit), problems);
        if (problems.Count > 0)
            return ManageErrors.InvalidQuery(problems);

        return await reads.History(new OrderKey(request.Caller.Merchant, id), afterVersion, (int)count) is { } page
            ? new JsonAnswer(StatusCodes.Status200OK, JsonAnswer.Json, writer => Write(writer, id, page))
            : request.Fail(ManageErrors.NotFound(id));
    }

    private static long Number(string? text, string name, long absent, (long Min, long Max) range, List<FieldMessage> problems)
    {
        if (text is null)
            return absent;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= range.Min && number <= range.Max)
            return number;

        problems.Add(new(name, $"must be a whole number from {range.Min} to {range.Max}"));
        return absent;
    }

    private static void Write(Utf8JsonWriter writer, string orderId, HistoryPage page)
    {
        writer.WriteStartObject();
        writer.WriteString("orderId", orderId);
        writer.WriteStartArray("items");
        foreach (var entry in page.Items)
        {
            writer.WriteStartObject();
            HistoryAnswer.WriteMembers(writer, entry);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (page.Next is { } next)
            writer.WriteNumber("next", next);
        else
            writer.WriteNull("next");
        writer.WriteEndObject();
    }
}
