using System.CommandLine;
using OrderGrains.Api.Access;
using OrderGrains.Api.Manage.Merchants;
using OrderGrains.Merchants;

namespace OrderGrains.Api.Commands;

/// <summary><c>merchant add</c>: nobody's orders can be kept before there is a merchant.</summary>
internal static class MerchantCommand
{
    public static Command Build()
    {
        var name = new Argument<string>("NAME") { Description = $"The merchant's name: {Names.MerchantRule}." };
        name.Validators.Add(Names.CheckMerchant);
        var test = new Option<bool>("--test") { Description = "Makes it a sandbox: Commerce Layer answers mode: test." };
        var centra = MarketNumbers.Option(
            "--centra-markets", "The numbers of the markets that Centra's door serves, apart by commas; without it, all.");

        var add = new Command("add", "Adds a merchant.") { name, test, centra, CommandHost.Json, CommandHost.DataDirectory };
        add.SetAction((parsed, cancellationToken) =>
        {
            var merchant = new Merchant
            {
                Name = parsed.GetRequiredValue(name),
                Test = parsed.GetValue(test),
                CentraMarkets = parsed.GetValue(centra),
            };
            return CommandHost.Run(parsed, (grains, _) => Add(grains, merchant, parsed.GetValue(CommandHost.Json)), cancellationToken);
        });
        var list = new Command("list", "Lists the merchants.") { CommandHost.Json, CommandHost.DataDirectory };
        list.SetAction((parsed, cancellationToken) => CommandHost.Run(
            parsed, (grains, _) => List(grains, parsed.GetValue(CommandHost.Json)), cancellationToken));
        return new Command("merchant", "Merchants, whose orders the service keeps apart.") { add, list };
    }

    private static async Task<CommandOutcome> List(IGrainFactory grains, bool isJson)
    {
        var names = await new MerchantAdministration(grains).Names();
        if (isJson)
            return new(true, CommandJson.Of(names));
        return new(true, names.Count > 0 ? string.Join(Environment.NewLine, names) : "There are no merchants.");
    }

    private static async Task<CommandOutcome> Add(IGrainFactory grains, Merchant merchant, bool isJson) =>
        await new MerchantAdministration(grains).Create(merchant) switch
        {
            null when isJson => new(true, CommandJson.Of(writer => MerchantText.Write(writer, merchant))),
            null => new(true, $"Merchant {merchant.Name} added."),
            MerchantProblem.Exists => new(false, $"There is a merchant {merchant.Name} already; nothing was changed."),
            _ => new(false, $"There are {CredentialRules.MaxCredentials} merchants, which is the most."),
        };
}
