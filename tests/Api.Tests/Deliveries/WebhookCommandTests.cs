using OrderGrains.Api.Commands;

namespace OrderGrains.Api.Tests.Deliveries;

/// <summary>Webhooks are managed from the command line, on the files of a service that is stopped.</summary>
public sealed class WebhookCommandTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("ordergrains-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task Webhook_IsAddedChangedAndRemoved()
    {
        Assert.Equal(
            """{"name":"acme","test":false,"centraMarkets":null,"centraAttributes":[]}""",
            await Done("merchant", "add", "acme", "--json"));
        string[] erp = ["--merchant", "acme", "--id", "erp"];

        var added = await Done(["webhook", "add", .. erp, "--url", "https://erp.example/orders", "--events", "shipped,placed"]);
        var rotated = await Done(["webhook", "rotate", .. erp, "--keep-old-for", "24"]);
        Assert.StartsWith("secret: whsec_", added, StringComparison.Ordinal);
        Assert.StartsWith("secret: whsec_", rotated, StringComparison.Ordinal);
        Assert.NotEqual(added, rotated);

        Assert.Equal("The webhook erp is disabled.", await Done(["webhook", "disable", .. erp]));
        Assert.Equal(
            "erp  standard  https://erp.example/orders  events placed,shipped  disabled",
            await Done("webhook", "list", "--merchant", "acme"));
        Assert.Equal("The webhook erp is enabled.", await Done(["webhook", "enable", .. erp]));
        Assert.EndsWith("0 delivered, 0 failed, 0 waiting, 0 parked", await Done(["webhook", "show", .. erp]), StringComparison.Ordinal);
        Assert.Equal("There is nothing.", await Done("deliveries", "list", "--merchant", "acme"));
        Assert.Equal(
            "0 are sent again when the service runs.",
            await Done("deliveries", "replay", "--merchant", "acme", "--webhook", "erp"));

        Assert.Equal("The webhook erp was removed.", await Done(["webhook", "remove", .. erp]));
        Assert.Equal("The merchant acme has no webhooks.", await Done("webhook", "list", "--merchant", "acme"));
        Assert.Equal("There is no webhook erp; nothing was changed.", await Refused(["webhook", "show", .. erp]));
    }

    [Fact]
    public async Task Webhook_ThatCannotBe_IsRefused()
    {
        await Done("merchant", "add", "acme");
        string[] erp = ["webhook", "add", "--merchant", "acme", "--id", "erp"];

        Assert.Equal("The format standard needs a URL; nothing was changed.", await Refused(erp));
        Assert.Equal(
            "The URL leads to an address that is not public; nothing was changed.", await Refused([.. erp, "--url", "https://10.0.0.1/"]));
        Assert.Equal(
            "There is no format fax, only commercelayer, elasticpath, fuuffy, multisafepay, standard; nothing was changed.",
            await Refused([.. erp, "--url", "https://erp.example/", "--format", "fax"]));
        Assert.Equal(
            "There is no merchant other; nothing was changed.",
            await Refused("webhook", "add", "--merchant", "other", "--id", "erp", "--url", "https://erp.example/"));
        Assert.Equal(
            "There is no such delivery; nothing was changed.", await Refused("deliveries", "replay", "--merchant", "acme", "--id", "x"));
    }

    private async Task<string> Done(params string[] args)
    {
        var (exitCode, output, error) = await Run(args);
        Assert.True(exitCode == 0, error);
        return output;
    }

    private async Task<string> Refused(params string[] args)
    {
        var (exitCode, output, error) = await Run(args);
        Assert.Equal((1, ""), (exitCode, output));
        return error;
    }

    private async Task<(int ExitCode, string Output, string Error)> Run(string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await CommandLine.Run([.. args, "--data-directory", _data], output, error);
        return (exitCode, output.ToString().Trim(), error.ToString().Trim());
    }
}
