using OrderGrains.Api.Deliveries.Webhooks;
using OrderGrains.Api.Doors;
using OrderGrains.Api.Manage.Webhooks;
using OrderGrains.Deliveries;

namespace OrderGrains.Api.Manage.Deliveries;

/// <summary>What is on its way of the caller's merchant, and having it sent again.</summary>
internal static class DeliveryEndpoints
{
    public static readonly DoorQuery Parameters = new(
        new("kind", $"{string.Join(", ", Words<DeliveryKind>())}; without it, all."),
        new("webhook", "The id of a webhook; without it, all."),
        new("state", $"{string.Join(", ", Words<DeliveryState>())}; without it, all. Of what was delivered the latest are known."),
        new("order", "The id of an order; without it, all."),
        new("limit", $"The most deliveries in the answer, 1 to {LargestPage}. Default {UsualPage}."),
        new("after", "The answer's next, to go on behind it."));

    private const int LargestPage = 200;
    private const int UsualPage = 50;

    public static async Task<IResult> List(DoorRequest request, HttpRequest http, WebhookAdministration webhooks, DeliveryLists lists)
    {
        var query = new StrictQuery(http.Query, Parameters);
        var after = query.Text("after");
        var search = new DeliverySearch
        {
            Kinds = query.OneOf("kind", Words<DeliveryKind>()) is { } kind ? [Value<DeliveryKind>(kind)] : Enum.GetValues<DeliveryKind>(),
            Webhook = query.Text("webhook"),
            State = query.OneOf("state", Words<DeliveryState>()) is { } state ? Value<DeliveryState>(state) : null,
            OrderId = query.Text("order"),
            After = after is null ? null : DeliveryId.Read(after),
            Limit = (int)(query.Number("limit", 1, LargestPage) ?? UsualPage),
        };
        if (after is not null && search.After is null)
            query.Problems.Add(new("after", "is none that this list gave"));
        if (query.Problems.Count > 0)
            return ManageErrors.InvalidQuery(query.Problems);
        if (request.Caller.Markets is not null)
            search = search with { Kinds = [.. search.Kinds.Where(kind => kind == DeliveryKind.Webhook)] };

        var seen = (await webhooks.List(request.Caller.Merchant)).Where(webhook => WebhookEndpoints.IsSeen(request, webhook));
        var (items, next) = await lists.Page(request.Caller.Merchant, seen, search, request.Aborted);
        return DeliveryText.Answer(items, next);
    }

    public static async Task<IResult> Get(string id, DoorRequest request, WebhookAdministration webhooks, DeliveryLists lists) =>
        await Seen(id, request, webhooks) is { } known && await lists.Find(request.Caller.Merchant, known, request.Aborted) is { } delivery
            ? DeliveryText.Answer(delivery)
            : request.Fail(NotFound);

    public static async Task<IResult> Replay(string id, DoorRequest request, WebhookAdministration webhooks, DeliveryLists lists) =>
        await Seen(id, request, webhooks) is { } known
            ? await lists.Replay(request.Caller.Merchant, known, request.Aborted) switch
            {
                ReplayOutcome.Asked => DeliveryText.Replayed(1),
                ReplayOutcome.TooMany => request.Fail(
                    new DoorFailure(FailureKind.TooManyRequests, "Too many deliveries have been asked for that nobody has begun.")),
                _ => request.Fail(NotFound),
            }
            : request.Fail(NotFound);

    private static DoorFailure NotFound { get; } = new(FailureKind.NotFound, "There is no such delivery.");

    /// <summary>
    /// The delivery a caller may see: of webhooks that are told of its markets only, and of the outbox where it serves all, since an effect
    /// does not tell the order's.
    /// </summary>
    private static async Task<DeliveryId?> Seen(string text, DoorRequest request, WebhookAdministration webhooks)
    {
        if (DeliveryId.Read(text) is not { } id)
            return null;
        var isSeen = id.Webhook is { } name
            ? await webhooks.Find(request.Caller.Merchant, name) is { } webhook && WebhookEndpoints.IsSeen(request, webhook)
            : request.Caller.Markets is null;
        return isSeen ? id : null;
    }

    private static string[] Words<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(DeliveryText.Word)];

    private static T Value<T>(string word)
        where T : struct, Enum => Enum.Parse<T>(word, ignoreCase: true);
}
