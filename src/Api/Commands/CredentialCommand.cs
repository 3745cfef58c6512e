using System.CommandLine;
using OrderGrains.Api.Access;
using OrderGrains.Merchants;

namespace OrderGrains.Api.Commands;

/// <summary><c>credential …</c>: who is let in to a merchant's orders, and by what.</summary>
internal static class CredentialCommand
{
    private static readonly Option<string> Merchant = new("--merchant")
    {
        Description = "Whose orders it opens.",
        Required = true,
        HelpName = "NAME",
        Validators = { Names.CheckMerchant },
    };

    private static readonly Option<string> Id = new("--id")
    {
        Description = "The credential, with the merchant's name and the dot before it.",
        Required = true,
        HelpName = "MERCHANT.ID",
    };

    private static readonly Option<SecretKind> Kind = new("--kind")
    {
        Description = "An API key, or the secret of an OAuth client.",
        Required = true,
    };

    private static readonly Option<double> KeepOldFor = new("--keep-old-for")
    {
        Description = "Hours for which the last secret of the kind stays good; without it, it ends at once.",
        HelpName = "HOURS",
        Validators = { result => CheckHours(result.GetValueOrDefault<double>(), result.AddError) },
    };

    public static Command Build() => new("credential", "API keys and clients, which open a merchant's orders.")
    {
        NewCredentialCommand.Build(Merchant),
        List(),
        On("show", "Shows a credential.", (work, merchant, id) => work.Find(merchant, id), credential => CredentialLines.Of(credential)),
        Rotate(),
        Set("disable", "Keeps a credential out until it is enabled; its access tokens end.", terms => terms with { Disabled = true }),
        Set("enable", "Lets a credential in again.", terms => terms with { Disabled = false }),
        Revoke(),
    };

    private static Command List()
    {
        var list = new Command("list", "Lists a merchant's credentials, also those that were taken back.")
        {
            Merchant, CommandHost.Json, CommandHost.DataDirectory,
        };
        list.SetAction((parsed, cancellationToken) => CommandHost.Run(
            parsed,
            async services => new(true, await CredentialLines.All(
                services.GetRequiredService<CredentialAdministration>(),
                parsed.GetRequiredValue(Merchant),
                parsed.GetValue(CommandHost.Json))),
            cancellationToken));
        return list;
    }

    private static Command Rotate()
    {
        var rotate = new Command("rotate", "Draws another secret and prints it once.")
        {
            Merchant, Id, Kind, KeepOldFor, CommandHost.Json, CommandHost.DataDirectory,
        };
        rotate.SetAction((parsed, cancellationToken) => CommandHost.Run(
            parsed,
            async services =>
            {
                var (merchant, id) = (parsed.GetRequiredValue(Merchant), parsed.GetRequiredValue(Id));
                var keepOldFor = TimeSpan.FromHours(parsed.GetValue(KeepOldFor));
                var outcome = await services.GetRequiredService<CredentialAdministration>()
                    .Rotate(merchant, id, parsed.GetRequiredValue(Kind), keepOldFor);
                return CredentialLines.Of(outcome, merchant, id, parsed.GetValue(CommandHost.Json));
            },
            cancellationToken));
        return rotate;
    }

    private static Command Set(string name, string description, Func<CredentialTerms, CredentialTerms> change) => On(
        name,
        description,
        async (work, merchant, id) => await work.Find(merchant, id) is { } credential
            ? (await work.SetTerms(merchant, id, change(credential.Terms))).Credential
            : null,
        credential => $"The credential {credential.Id} is {(credential.Terms.Disabled ? "disabled" : "enabled")}.");

    private static Command Revoke() => On(
        "revoke",
        "Takes a credential back for good; its id is not given again.",
        async (work, merchant, id) => await work.Revoke(merchant, id) ? await work.Find(merchant, id) : null,
        credential => $"The credential {credential.Id} was taken back.");

    private static Command On(
        string name,
        string description,
        Func<CredentialAdministration, string, string, Task<Credential?>> work,
        Func<Credential, string> text)
    {
        var command = new Command(name, description) { Merchant, Id, CommandHost.Json, CommandHost.DataDirectory };
        command.SetAction((parsed, cancellationToken) => CommandHost.Run(
            parsed,
            async services =>
            {
                var (merchant, id) = (parsed.GetRequiredValue(Merchant), parsed.GetRequiredValue(Id));
                return await work(services.GetRequiredService<CredentialAdministration>(), merchant, id) is { } credential
                    ? new(true, parsed.GetValue(CommandHost.Json) ? CredentialLines.Json(credential, []) : text(credential))
                    : CredentialLines.Nothing(id);
            },
            cancellationToken));
        return command;
    }

    private static void CheckHours(double hours, Action<string> fail)
    {
        if (!(hours >= 0 && hours <= CredentialAdministration.LongestOverlap.TotalHours))
            fail($"A secret stays good beside its successor for 0 to {CredentialAdministration.LongestOverlap.TotalHours} hours.");
    }
}
