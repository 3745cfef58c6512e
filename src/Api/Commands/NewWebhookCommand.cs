using System.CommandLine;
using OrderGrains.Api.Deliveries.Formats;
using OrderGrains.Api.Deliveries.Sending;
using OrderGrains.Api.Deliveries.Webhooks;
using OrderGrains.Deliveries;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Commands;

/// <summary><c>webhook add</c>: somebody is told of what happens from now on.</summary>
internal static class NewWebhookCommand
{
    private static readonly Option<string?> Url = new("--url")
    {
        Description = "Where to, by https; without it, where the format finds it in the order.",
        HelpName = "URL",
    };

    private static readonly Option<string> Format = new("--format")
    {
        Description = "How events are put and signed.",
        HelpName = "NAME",
        DefaultValueFactory = _ => WebhookRules.StandardFormat,
    };

    private static readonly Option<string?> Events = new("--events")
    {
        Description = "The names of the events it is told of, apart by commas; without it, all.",
        HelpName = "NAMES",
    };

    private static readonly Option<ValueList<int>?> Markets =
        MarketNumbers.Option("--markets", "The numbers of the markets whose orders it is told of, apart by commas; without it, all.");

    public static Command Build()
    {
        var add = new Command("add", "Adds a webhook and prints its secret once.")
        {
            WebhookCommand.Merchant, WebhookCommand.Id, Url, Format, Events, Markets, CommandHost.DataDirectory,
        };
        add.Validators.Add(result =>
        {
            if (result.GetValue(Format) is null or WebhookRules.StandardFormat)
                CheckEvents(result.GetValue(Events), result.AddError);
        });
        add.SetAction((parsed, cancellationToken) => CommandHost.Run(
            parsed,
            async services =>
            {
                var terms = new WebhookTerms
                {
                    Url = parsed.GetValue(Url),
                    Format = parsed.GetValue(Format)!,
                    Events = Names(parsed.GetValue(Events)),
                    Markets = parsed.GetValue(Markets),
                };
                if (Problem(terms, services) is { } problem)
                    return new(false, $"{problem}; nothing was changed.");
                var (merchant, id) = (parsed.GetRequiredValue(WebhookCommand.Merchant), parsed.GetRequiredValue(WebhookCommand.Id));
                var outcome = await services.GetRequiredService<WebhookAdministration>().Create(merchant, id, terms);
                return WebhookLines.Of(outcome, merchant, id);
            },
            cancellationToken));
        return add;
    }

    private static string? Problem(WebhookTerms terms, IServiceProvider services)
    {
        var formats = services.GetRequiredService<NotificationFormats>();
        if (formats.Find(terms.Format) is not { } format)
            return $"There is no format {terms.Format}, only {string.Join(", ", formats.Names)}";
        if (formats.UnknownEvent(terms) is { } name)
            return $"'{name}' is no event of the format {terms.Format}";
        if (terms.Url is not { } url)
            return format.NeedsUrl ? $"The format {terms.Format} needs a URL" : null;
        services.GetRequiredService<DeliveryTargets>().Read(url, out var problem);
        return problem is null ? null : $"The URL {problem}";
    }

    private static ValueList<string>? Names(string? text) =>
        text?.Split(',').Distinct().Order(StringComparer.Ordinal).ToValueList();

    private static void CheckEvents(string? text, Action<string> fail)
    {
        foreach (var name in (text?.Split(',') ?? []).Where(name => !EventTypes.AllNames.Contains(name)))
            fail($"'{name}' is no event; docs/lifecycle.md has their names.");
    }
}
