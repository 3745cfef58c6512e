using System.Text.Json;
using OrderGrains.Api.Doors;
using OrderGrains.Orders;

namespace OrderGrains.Api.Manage;

/// <summary>The merchant's changes behind a cursor; where there are none yet, it waits for some if asked to.</summary>
internal static class ChangesEndpoint
{
    public static readonly DoorQuery Parameters = new(
        new("after", "The answer's next, to go on behind it; now for what comes from now on. Without it, from the first change."),
        new("limit", $"The most changes in the answer, 1 to {MaxLimit}. Default {DefaultLimit}."),
        new("wait", "How many seconds the answer may wait for the next change, 0 to 30. Default 0."));

    private const int DefaultLimit = 100;
    private const int MaxLimit = 1000;
    private const int MaxWait = 30;

    public static async Task<IResult> Get(
        DoorRequest request,
        HttpRequest http,
        IChangeFeed feed,
        ChangeWatch watch,
        TimeProvider time,
        IHostApplicationLifetime lifetime)
    {
        var query = new StrictQuery(http.Query, Parameters);
        var after = query.Text("after");
        var limit = (int)(query.Number("limit", 1, MaxLimit) ?? DefaultLimit);
        var wait = TimeSpan.FromSeconds(query.Number("wait", 0, MaxWait) ?? 0);
        if (query.Problems.Count > 0)
            return ManageErrors.InvalidQuery(query.Problems);

        var caller = request.Caller;
        var cursor = after switch
        {
            null => null,
            "now" => await feed.LastChange(caller.Merchant, request.Aborted),
            _ => OpaqueText.Read(after) ?? "",
        };
        if (await feed.Changes(caller.Merchant, cursor, limit, caller.Markets, request.Aborted) is not { } page)
            return ManageErrors.InvalidQuery([new("after", "is none that this feed gave")]);
        if (page.Items.Count > 0 || wait == TimeSpan.Zero)
            return Answer(page);

        using var patience = new CancellationTokenSource(wait, time);
        using var timeUp = CancellationTokenSource.CreateLinkedTokenSource(
            patience.Token, lifetime.ApplicationStopping, request.Aborted);
        return await watch.Next(caller.Merchant, page, limit, caller.Markets, timeUp.Token) is { } next
            ? Answer(next)
            : request.Fail(new DoorFailure(FailureKind.TooManyRequests, "Too many requests wait for changes already."));
    }

    private static JsonAnswer Answer(ChangesPage page) =>
        new(StatusCodes.Status200OK, JsonAnswer.Json, writer => Write(writer, page));

    private static void Write(Utf8JsonWriter writer, ChangesPage page)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("items");
        foreach (var change in page.Items)
        {
            writer.WriteStartObject();
            writer.WriteString("orderId", change.OrderId);
            HistoryAnswer.WriteMembers(writer, change.Entry);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("next", OpaqueText.Write(page.Next));
        writer.WriteEndObject();
    }
}
