using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using OrderGrains.Merchants;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Commands;

/// <summary><c>credential add</c>: an API key and a client of a merchant.</summary>
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
        Description = $"What the history shows, after the merchant's name and a dot: {Names.CredentialRule}.",
        Required = true,
        HelpName = "ID",
        Validators = { Names.CheckCredential },
    };

    private static readonly Option<bool> Storefront = new("--storefront")
    {
        Description = "A client with a storefront's rights, and no API key: an API key always has full rights.",
    };

    private static readonly Option<ValueList<int>?> Markets =
        MarketNumbers.Option("--markets", "The numbers of the markets it serves, apart by commas; without it, all.");

    private static readonly Option<int?> RequestsPerMinute = new("--requests-per-minute")
    {
        Description = "Above it requests are answered with 429; without it there is no limit.",
        HelpName = "N",
        Validators = { CheckPositive },
    };

    public static Command Build()
    {
        var add = new Command("add", "Adds an API key and a client of a merchant and prints them once; only hashes are kept.")
        {
            Merchant, Id, Storefront, Markets, RequestsPerMinute, CommandHost.DataDirectory,
        };
        add.SetAction((parsed, cancellationToken) =>
            CommandHost.Run(parsed, grains => new NewCredential(grains).Add(Read(parsed)), cancellationToken));
        return new Command("credential", "API keys and clients, which open a merchant's orders.") { add };
    }

    private static Credential Read(ParseResult parsed)
    {
        var merchant = parsed.GetRequiredValue(Merchant);
        return new Credential
        {
            Id = $"{merchant}.{parsed.GetRequiredValue(Id)}",
            Merchant = merchant,
            Role = parsed.GetValue(Storefront) ? CallerRole.Storefront : CallerRole.Full,
            Markets = parsed.GetValue(Markets),
            RequestsPerMinute = parsed.GetValue(RequestsPerMinute),
        };
    }

    private static void CheckPositive(OptionResult result)
    {
        if (result.Tokens.Any(token => int.TryParse(token.Value, CultureInfo.InvariantCulture, out var number) && number < 1))
            result.AddError("A credential needs at least one request per minute.");
    }
}
