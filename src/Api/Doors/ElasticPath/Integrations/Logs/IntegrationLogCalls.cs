using OrderGrains.Api.Deliveries.Webhooks;
using OrderGrains.Deliveries;

namespace OrderGrains.Api.Doors.ElasticPath.Integrations.Logs;

/// <summary>The calls about what came of messages to integrations.</summary>
internal static class IntegrationLogCalls
{
    public static async Task<IResult> OfStore(DoorRequest request, HttpRequest http, WebhookAdministration webhooks, IntegrationLogs logs)
    {
        List<IntegrationLog> all = [];
        foreach (var integration in await IntegrationCalls.All(request, webhooks))
            all.AddRange(Sent(await logs.All(integration, request.Aborted)));
        return IntegrationLogResponses.Logs(http, [.. all.OrderByDescending(log => log.Entry.EndedAt ?? DateTimeOffset.MaxValue)]);
    }

    public static Task<IResult> OfIntegration(
        string integration, DoorRequest request, HttpRequest http, WebhookAdministration webhooks, IntegrationLogs logs) =>
        Of(integration, request, webhooks, async known =>
            IntegrationLogResponses.Logs(http, [.. Sent(await logs.All(known, request.Aborted))]));

    public static Task<IResult> Jobs(
        string integration, DoorRequest request, HttpRequest http, WebhookAdministration webhooks, IntegrationLogs logs) =>
        Of(integration, request, webhooks, async known =>
            IntegrationLogResponses.Jobs(http, await logs.All(known, request.Aborted)));

    public static Task<IResult> OfJob(
        string integration, string job, DoorRequest request, HttpRequest http, WebhookAdministration webhooks, IntegrationLogs logs) =>
        Of(integration, request, webhooks, async known => await logs.Find(known, job, request.Aborted) is { } log
            ? IntegrationLogResponses.Logs(http, [.. Sent([log])])
            : IntegrationCalls.NotFound);

    private static async Task<IResult> Of(
        string integration, DoorRequest request, WebhookAdministration webhooks, Func<Webhook, Task<IResult>> answer) =>
        await IntegrationCalls.Find(integration, request, webhooks) is { } known ? await answer(known) : IntegrationCalls.NotFound;

    /// <summary>What was not sent yet has left nothing to tell.</summary>
    private static IEnumerable<IntegrationLog> Sent(IEnumerable<IntegrationLog> logs) => logs.Where(log => log.Attempt > 0);
}
