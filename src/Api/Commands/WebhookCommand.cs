using System.CommandLine;
using OrderGrains.Api.Deliveries.Webhooks;
using OrderGrains.Deliveries;

namespace OrderGrains.Api.Commands;

/// <summary><c>webhook …</c>: who is told of what happens to a merchant's orders.</summary>
internal static class WebhookCommand
{
    public static readonly Option<string> Merchant = new("--merchant")
    {
        Description = "Whose orders it is told of.",
        Required = true,
        HelpName = "NAME",
        Validators = { Names.CheckMerchant },
    };

    public static readonly Option<string> Id = new("--id")
    {
        Description = $"What the webhook is called within its merchant: {Names.CredentialRule}.",
        Required = true,
        HelpName = "ID",
        Validators = { Names.CheckCredential },
    };

    private static readonly Option<double> KeepOldFor = new("--keep-old-for")
    {
        Description = "Hours for which messages are signed with the last secret, too; without it, it ends at once.",
        HelpName = "HOURS",
        Validators = { result => CheckHours(result.GetValueOrDefault<double>(), result.AddError) },
    };

    public static Command Build() => new("webhook", "Webhooks, which are told of what happens to a merchant's orders.")
    {
        NewWebhookCommand.Build(),
        List(),
        On("show", "Shows a webhook and how its deliveries go.", async (work, merchant, id) =>
            await work.Find(merchant, id) is { } webhook ? WebhookLines.Of(webhook, await work.Counts(webhook)) : null),
        Rotate(),
        Set("disable", "Tells a webhook nothing until it is enabled.", terms => terms with { Disabled = true }),
        Set("enable", "Tells a webhook again what happens, also what has happened meanwhile.", terms => terms with { Disabled = false }),
        On("remove", "Removes a webhook and what waits for it.", async (work, merchant, id) =>
            await work.Remove(merchant, id) ? $"The webhook {id} was removed." : null),
    };

    private static Command List()
    {
        var list = new Command("list", "Lists a merchant's webhooks.") { Merchant, CommandHost.DataDirectory };
        list.SetAction((parsed, cancellationToken) => CommandHost.Run(
            parsed,
            async services =>
            {
                var merchant = parsed.GetRequiredValue(Merchant);
                var all = await services.GetRequiredService<WebhookAdministration>().List(merchant);
                return new(true, all.Count > 0
                    ? string.Join(Environment.NewLine, all.Select(webhook => WebhookLines.Of(webhook)))
                    : $"The merchant {merchant} has no webhooks.");
            },
            cancellationToken));
        return list;
    }

    private static Command Rotate()
    {
        var rotate = new Command("rotate", "Draws another secret and prints it once.")
        {
            Merchant, Id, KeepOldFor, CommandHost.DataDirectory,
        };
        rotate.SetAction((parsed, cancellationToken) => CommandHost.Run(
            parsed,
            async services =>
            {
                var (merchant, id) = (parsed.GetRequiredValue(Merchant), parsed.GetRequiredValue(Id));
                var keepOldFor = TimeSpan.FromHours(parsed.GetValue(KeepOldFor));
                return WebhookLines.Of(
                    await services.GetRequiredService<WebhookAdministration>().Rotate(merchant, id, keepOldFor), merchant, id);
            },
            cancellationToken));
        return rotate;
    }

    private static Command Set(string name, string description, Func<WebhookTerms, WebhookTerms> change) => On(
        name,
        description,
        async (work, merchant, id) => await work.Find(merchant, id) is { } webhook
            && (await work.SetTerms(merchant, id, change(webhook.Terms))).Webhook is { } changed
                ? $"The webhook {id} is {(changed.Terms.Disabled ? "disabled" : "enabled")}."
                : null);

    /// <summary>A command on one webhook.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does.</param>
    /// <param name="work">Does it and gives what to print; null where there is no such webhook.</param>
    private static Command On(string name, string description, Func<WebhookAdministration, string, string, Task<string?>> work)
    {
        var command = new Command(name, description) { Merchant, Id, CommandHost.DataDirectory };
        command.SetAction((parsed, cancellationToken) => CommandHost.Run(
            parsed,
            async services =>
            {
                var (merchant, id) = (parsed.GetRequiredValue(Merchant), parsed.GetRequiredValue(Id));
                return await work(services.GetRequiredService<WebhookAdministration>(), merchant, id) is { } text
                    ? new(true, text)
                    : WebhookLines.Nothing(id);
            },
            cancellationToken));
        return command;
    }

    private static void CheckHours(double hours, Action<string> fail)
    {
        if (!(hours >= 0 && hours <= WebhookAdministration.LongestOverlap.TotalHours))
            fail($"A secret stays good beside its successor for 0 to {WebhookAdministration.LongestOverlap.TotalHours} hours.");
    }
}
