using Microsoft.AspNetCore.Http.HttpResults;
using OrderGrains.Api.Deliveries.Formats;
using OrderGrains.Api.Deliveries.Sending;
using OrderGrains.Api.Deliveries.Webhooks;
using OrderGrains.Api.Doors;
using OrderGrains.Api.Manage.Acting;
using OrderGrains.Api.Manage.Deliveries;
using OrderGrains.Deliveries;
using OrderGrains.Orders;

namespace OrderGrains.Api.Manage.Webhooks;

/// <summary>The webhooks of the caller's merchant: added, changed and removed without a restart.</summary>
internal static class WebhookEndpoints
{
    private static readonly DoorFailure TooMuch =
        new(FailureKind.Forbidden, "A webhook cannot be told of markets that the credential does not serve.");

    public static async Task<IResult> List(DoorRequest request, WebhookAdministration webhooks) =>
        WebhookText.Answer((await webhooks.List(request.Caller.Merchant)).Where(webhook => IsSeen(request, webhook)));

    public static async Task<IResult> Get(string id, DoorRequest request, WebhookAdministration webhooks) =>
        await Find(id, request, webhooks) is { } webhook
            ? WebhookText.Answer(StatusCodes.Status200OK, webhook, counts: await webhooks.Counts(webhook))
            : request.Fail(NotFound(id));

    public static async Task<IResult> Create(
        DoorRequest request, WebhookAdministration webhooks, NotificationFormats formats, DeliveryTargets targets)
    {
        var problems = new List<FieldMessage>();
        var members = new MemberReader(request.Body, "", problems);
        var id = members.Id();
        var terms = members.Terms(new(), formats, targets);
        members.Close();
        if (problems.Count > 0)
            return ManageErrors.NotUnderstood(problems);
        if (!request.Caller.Markets.Covers(terms.Markets))
            return request.Fail(TooMuch);

        return Answer(request, id, await webhooks.Create(request.Caller.Merchant, id, terms), StatusCodes.Status201Created);
    }

    public static async Task<IResult> Patch(
        string id, DoorRequest request, WebhookAdministration webhooks, NotificationFormats formats, DeliveryTargets targets)
    {
        if (await Find(id, request, webhooks) is not { } webhook)
            return request.Fail(NotFound(id));
        var problems = new List<FieldMessage>();
        var members = new MemberReader(request.Body, "", problems);
        var terms = members.Terms(webhook.Terms, formats, targets);
        members.Close();
        if (problems.Count > 0)
            return ManageErrors.NotUnderstood(problems);
        if (!request.Caller.Markets.Covers(terms.Markets))
            return request.Fail(TooMuch);

        return Answer(request, id, await webhooks.SetTerms(request.Caller.Merchant, id, terms));
    }

    public static async Task<IResult> Rotate(string id, DoorRequest request, WebhookAdministration webhooks)
    {
        if (await Find(id, request, webhooks) is null)
            return request.Fail(NotFound(id));
        var problems = new List<FieldMessage>();
        var members = new MemberReader(request.Body, "", problems);
        var seconds = members.Whole("keepOldFor", 0, (long)WebhookAdministration.LongestOverlap.TotalSeconds) ?? 0;
        members.Close();
        return problems.Count > 0
            ? ManageErrors.NotUnderstood(problems)
            : Answer(request, id, await webhooks.Rotate(request.Caller.Merchant, id, TimeSpan.FromSeconds(seconds)));
    }

    public static async Task<IResult> Remove(string id, DoorRequest request, WebhookAdministration webhooks) =>
        await Find(id, request, webhooks) is not null && await webhooks.Remove(request.Caller.Merchant, id)
            ? TypedResults.NoContent()
            : request.Fail(NotFound(id));

    public static async Task<IResult> Replay(string id, DoorRequest request, WebhookAdministration webhooks) =>
        await Find(id, request, webhooks) is { } webhook
            ? DeliveryText.Replayed(await webhooks.ReplayParked(webhook))
            : request.Fail(NotFound(id));

    /// <summary>Whoever serves some markets only does not see webhooks that are told of others.</summary>
    public static bool IsSeen(DoorRequest request, Webhook webhook) => request.Caller.Markets.Covers(webhook.Terms.Markets);

    private static async Task<Webhook?> Find(string id, DoorRequest request, WebhookAdministration webhooks) =>
        await webhooks.Find(request.Caller.Merchant, id) is { } webhook && IsSeen(request, webhook) ? webhook : null;

    private static IResult Answer(DoorRequest request, string id, WebhookOutcome outcome, int status = StatusCodes.Status200OK) =>
        outcome.Problem switch
        {
            null => WebhookText.Answer(status, outcome.Webhook!, outcome.Secret),
            WebhookProblem.Exists => Conflict($"There is a webhook '{id}'."),
            WebhookProblem.TooMany => Conflict($"A merchant has at most {WebhookRules.MaxWebhooks} webhooks."),
            _ => request.Fail(NotFound(id)),
        };

    private static ProblemHttpResult Conflict(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status409Conflict);

    private static DoorFailure NotFound(string id) => new(FailureKind.NotFound, $"There is no webhook '{id}'.");
}
