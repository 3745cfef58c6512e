using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using OrderGrains.Api.Access;
using OrderGrains.Merchants;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Commands;

/// <summary><c>credential add</c>: an API key and a client of a merchant.</summary>
internal static class NewCredentialCommand
{
    private const string AllDoors = "all";

    private static readonly Option<string> Id = new("--id")
    {
        Description = $"What the history shows, after the merchant's name and a dot: {Names.CredentialRule}.",
        Required = true,
        HelpName = "ID",
        Validators = { Names.CheckCredential },
    };

    private static readonly Option<ValueList<Door>> Doors = new("--doors")
    {
        Description = $"The doors that let it in, apart by commas: {AllDoors}, or some of {string.Join(", ", Enum.GetNames<Door>())}.",
        Required = true,
        HelpName = "NAMES",
        CustomParser = ReadDoors,
    };

    private static readonly Option<AccessRights> Rights = new("--rights")
    {
        Description = "What it may do there; each has the rights of those before it.",
        DefaultValueFactory = _ => AccessRights.Read,
    };

    private static readonly Option<bool> Storefront = new("--storefront")
    {
        Description = "A client with a storefront's rights, and no API key: doors with API keys know no storefronts.",
    };

    private static readonly Option<ValueList<int>?> Markets =
        MarketNumbers.Option("--markets", "The numbers of the markets it serves, apart by commas; without it, all.");

    private static readonly Option<int?> RequestsPerMinute = new("--requests-per-minute")
    {
        Description = "Above it requests are answered with 429; without it there is no limit.",
        HelpName = "N",
        Validators = { CheckPositive },
    };

    private static readonly Option<double?> Days = new("--expires-in")
    {
        Description = "Days after which it is not let in any more; without it, never.",
        HelpName = "DAYS",
        Validators = { CheckPositive },
    };

    public static Command Build(Option<string> merchant)
    {
        var add = new Command("add", "Adds an API key and a client of a merchant and prints them once.")
        {
            merchant, Id, Doors, Rights, Storefront, Markets, RequestsPerMinute, Days, CommandHost.Json, CommandHost.DataDirectory,
        };
        add.SetAction((parsed, cancellationToken) => CommandHost.Run(
            parsed,
            async services =>
            {
                var (owner, name) = (parsed.GetRequiredValue(merchant), parsed.GetRequiredValue(Id));
                SecretKind[] kinds =
                    parsed.GetValue(Storefront) ? [SecretKind.ClientSecret] : [SecretKind.ApiKey, SecretKind.ClientSecret];
                var outcome = await services.GetRequiredService<CredentialAdministration>()
                    .Create(owner, name, Terms(parsed, services.GetRequiredService<TimeProvider>().GetUtcNow()), kinds);
                return CredentialLines.Of(
                    outcome, owner, CredentialAdministration.IdOf(owner, name), parsed.GetValue(CommandHost.Json));
            },
            cancellationToken));
        return add;
    }

    private static CredentialTerms Terms(ParseResult parsed, DateTimeOffset now) => new()
    {
        Role = parsed.GetValue(Storefront) ? CallerRole.Storefront : CallerRole.Full,
        Doors = parsed.GetValue(Doors),
        Rights = (DoorRights)parsed.GetValue(Rights),
        Markets = parsed.GetValue(Markets),
        RequestsPerMinute = parsed.GetValue(RequestsPerMinute),
        ExpiresAt = parsed.GetValue(Days) is { } days ? now + TimeSpan.FromDays(days) : null,
    };

    private static ValueList<Door> ReadDoors(ArgumentResult result)
    {
        var names = result.Tokens.SelectMany(token => token.Value.Split(',')).ToArray();
        if (names is [AllDoors])
            return CredentialTerms.Everything.Doors;
        var known = Enum.GetNames<Door>();
        foreach (var name in names.Where(name => !known.Contains(name, StringComparer.OrdinalIgnoreCase)))
            result.AddError($"'{name}' is no door: {string.Join(", ", known)}.");
        return names.Where(name => known.Contains(name, StringComparer.OrdinalIgnoreCase))
            .Select(name => Enum.Parse<Door>(name, ignoreCase: true)).Distinct().Order().ToValueList();
    }

    private static void CheckPositive(OptionResult result)
    {
        if (result.Tokens.Any(token => double.TryParse(token.Value, CultureInfo.InvariantCulture, out var number) && !(number > 0)))
            result.AddError($"{result.Option.Name} must be more than 0.");
    }
}
