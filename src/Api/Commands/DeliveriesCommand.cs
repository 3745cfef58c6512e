using System.CommandLine;
using OrderGrains.Api.Deliveries.Webhooks;
using OrderGrains.Api.Manage.Deliveries;
using OrderGrains.Deliveries;

namespace OrderGrains.Api.Commands;

/// <summary><c>deliveries …</c>: what is on its way of a merchant's orders, and having it sent again.</summary>
internal static class DeliveriesCommand
{
    private const int Page = 100;

    private static readonly Option<string?> Webhook = new("--webhook")
    {
        Description = "Of this webhook alone.",
        HelpName = "ID",
    };

    private static readonly Option<DeliveryState?> State = new("--state") { Description = "In this state alone." };

    private static readonly Option<string?> One = new("--id") { Description = "The delivery, as the list has it.", HelpName = "ID" };

    public static Command Build() => new("deliveries", "What orders have others told or do, after they were committed.")
    {
        List(), Replay(),
    };

    private static Command List()
    {
        var list = new Command("list", "Lists messages to webhooks, effects and calls of payment gateways, a line each.")
        {
            WebhookCommand.Merchant, Webhook, State, CommandHost.DataDirectory,
        };
        list.SetAction((parsed, cancellationToken) => CommandHost.Run(
            parsed,
            async services =>
            {
                var merchant = parsed.GetRequiredValue(WebhookCommand.Merchant);
                var search = new DeliverySearch
                {
                    Kinds = Enum.GetValues<DeliveryKind>(),
                    Webhook = parsed.GetValue(Webhook),
                    State = parsed.GetValue(State),
                    Limit = Page,
                };
                var lines = await Lines(services, merchant, search, cancellationToken);
                return new(true, lines.Count > 0 ? string.Join(Environment.NewLine, lines) : "There is nothing.");
            },
            cancellationToken));
        return list;
    }

    private static Command Replay()
    {
        var replay = new Command("replay", "Sends one delivery again, or all of a webhook that were given up.")
        {
            WebhookCommand.Merchant, Webhook, One, CommandHost.DataDirectory,
        };
        replay.Validators.Add(result =>
        {
            if ((result.GetValue(One) is null) == (result.GetValue(Webhook) is null))
                result.AddError("Either --id or --webhook is needed.");
        });
        replay.SetAction((parsed, cancellationToken) => CommandHost.Run(
            parsed,
            services => parsed.GetValue(Webhook) is { } webhook
                ? ReplayParked(services, parsed.GetRequiredValue(WebhookCommand.Merchant), webhook)
                : ReplayOne(services, parsed.GetRequiredValue(WebhookCommand.Merchant), parsed.GetValue(One)!, cancellationToken),
            cancellationToken));
        return replay;
    }

    private static async Task<List<string>> Lines(
        IServiceProvider services, string merchant, DeliverySearch search, CancellationToken cancellationToken)
    {
        var webhooks = await services.GetRequiredService<WebhookAdministration>().List(merchant);
        var lists = services.GetRequiredService<DeliveryLists>();
        List<string> lines = [];
        do
        {
            var (items, next) = await lists.Page(merchant, webhooks, search, cancellationToken);
            lines.AddRange(items.Select(Line));
            search = search with { After = next };
        }
        while (search.After is not null);
        return lines;
    }

    private static string Line(ListedDelivery delivery)
    {
        var entry = delivery.Entry;
        var what = delivery.Does?.ToString() ?? $"{delivery.Id.Webhook} {entry.Event}";
        var answer = entry.Answer is { } text ? $": {text}" : "";
        return $"{delivery.Id}  {entry.State}  {delivery.Kind} {what}  {entry.Place.OrderId} version {entry.Place.Version}  "
            + $"{entry.Failures} failures{answer}";
    }

    private static async Task<CommandOutcome> ReplayParked(IServiceProvider services, string merchant, string id)
    {
        var webhooks = services.GetRequiredService<WebhookAdministration>();
        return await webhooks.Find(merchant, id) is { } webhook
            ? new(true, $"{await webhooks.ReplayParked(webhook)} are sent again when the service runs.")
            : WebhookLines.Nothing(id);
    }

    private static async Task<CommandOutcome> ReplayOne(
        IServiceProvider services, string merchant, string text, CancellationToken cancellationToken) =>
        DeliveryId.Read(text) is { } id
            && await services.GetRequiredService<DeliveryLists>().Replay(merchant, id, cancellationToken) == ReplayOutcome.Asked
                ? new(true, "It is sent again when the service runs.")
                : new(false, "There is no such delivery; nothing was changed.");
}
