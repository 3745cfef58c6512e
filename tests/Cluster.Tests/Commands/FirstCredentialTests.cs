using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OrderGrains.Cluster.Tests.Support;

namespace OrderGrains.Cluster.Tests.Commands;

/// <summary>From an empty folder to a service that two merchants use, without the demonstration.</summary>
public sealed class FirstCredentialTests
{
    private const string OrderBody = """{"id":"A-1","status":"Placed","payment":"Paid","currency":"EUR"}""";

    [Fact]
    public async Task CredentialAdd_OnANewFolder_OpensTheServiceToItsMerchantAlone()
    {
        using var folder = new TempFolder();
        var acme = await AddMerchant(folder.Path, "acme");
        var bolt = await AddMerchant(folder.Path, "bolt");
        await using var service = await ServiceProcess.Start(folder.Path, demo: false);

        Assert.Equal((404, "1006"), await MultiSafepay(service, acme["api_key"]));
        Assert.Equal((404, "1006"), await MultiSafepay(service, bolt["api_key"]));
        Assert.Equal((401, "1032"), await MultiSafepay(service, "demo-key"));

        Assert.Equal(HttpStatusCode.Created, await Import(service, acme["api_key"]));
        Assert.Equal((200, null), await MultiSafepay(service, acme["api_key"]));
        Assert.Equal((404, "1006"), await MultiSafepay(service, bolt["api_key"]));

        Assert.Equal(HttpStatusCode.OK, await Read(service, await Token(service, acme)));
        Assert.Equal(HttpStatusCode.NotFound, await Read(service, await Token(service, bolt)));
    }

    [Fact]
    public async Task Start_WithoutACredential_SaysHowToMakeOneUntilThereIsOne()
    {
        using var folder = new TempFolder();
        await using (var service = await LoggedService.Start(folder.Path, null, ("ORDERGRAINS__DEMO", "false")))
            await service.UntilItSays("merchant add");
        await AddMerchant(Path.Combine(folder.Path, "data"), "acme");

        await using var opened = await LoggedService.Start(folder.Path, null, ("ORDERGRAINS__DEMO", "false"));

        await opened.UntilItSays("Application started");
        Assert.DoesNotContain("merchant add", await opened.Output(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_WhatIsThere_ChangesNothing()
    {
        using var folder = new TempFolder();
        var first = await AddMerchant(folder.Path, "acme");

        var merchant = await CommandProcess.Run(folder.Path, "merchant", "add", "acme", "--test");
        var credential = await AddShop(folder.Path, "acme");
        var stray = await AddShop(folder.Path, "nobody");

        Assert.Equal((1, "", "There is a merchant acme already; nothing was changed."), Ending(merchant));
        Assert.Equal((1, "", "There is, or was, a credential acme.shop; nothing was changed."), Ending(credential));
        Assert.Equal((1, "", "There is no merchant nobody; nothing was changed."), Ending(stray));
        await using var service = await ServiceProcess.Start(folder.Path, demo: false);
        Assert.NotEmpty(await Token(service, first));
    }

    [Fact]
    public async Task Start_ProductionOnTheDemonstrationsData_IsRefusedUntilItsCredentialsAreTakenBack()
    {
        using var folder = new TempFolder();
        await using (var demo = await ServiceProcess.Start(folder.Path))
            Assert.Equal((404, "1006"), await MultiSafepay(demo, "demo-key"));

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => ServiceProcess.Start(folder.Path, demo: false));
        var commands = refused.Message.Split('\n').Where(line => line.Contains("credential revoke", StringComparison.Ordinal)).ToArray();
        foreach (var line in commands)
        {
            var command = line[line.IndexOf("credential revoke", StringComparison.Ordinal)..].Trim().Split(' ');
            Assert.Equal(0, (await CommandProcess.Run(folder.Path, command)).ExitCode);
        }

        Assert.Equal(5, commands.Length);
        await using var service = await ServiceProcess.Start(folder.Path, demo: false);
        Assert.Equal((401, "1032"), await MultiSafepay(service, "demo-key"));
    }

    [Fact]
    public async Task Commands_OnACredential_ShowChangeAndEndIt()
    {
        using var folder = new TempFolder();
        var acme = await AddMerchant(folder.Path, "acme");
        Task<CommandProcess> On(string verb, params string[] more) =>
            CommandProcess.Run(folder.Path, ["credential", verb, "--merchant", "acme", "--id", "acme.shop", .. more]);

        var rotated = (await On("rotate", "--kind", "ApiKey", "--keep-old-for", "1")).Values()["api_key"];
        Assert.Contains("Admin", (await On("show")).Output, StringComparison.Ordinal);
        Assert.Equal("Admin", (string?)JsonNode.Parse((await On("show", "--json")).Output)!["rights"]);
        var list = await CommandProcess.Run(folder.Path, "credential", "list", "--merchant", "acme");
        Assert.Contains("acme.shop", list.Output, StringComparison.Ordinal);
        Assert.Equal("acme", (await CommandProcess.Run(folder.Path, "merchant", "list")).Output.Trim());
        Assert.Equal((1, "", "There is no credential acme.x; nothing was changed."), Ending(
            await CommandProcess.Run(folder.Path, "credential", "disable", "--merchant", "acme", "--id", "acme.x")));
        await using (var service = await ServiceProcess.Start(folder.Path, demo: false))
        {
            Assert.Equal((404, "1006"), await MultiSafepay(service, acme["api_key"]));
            Assert.Equal((404, "1006"), await MultiSafepay(service, rotated));
        }

        Assert.Contains("disabled", (await On("disable")).Output, StringComparison.Ordinal);
        await using (var service = await ServiceProcess.Start(folder.Path, demo: false))
            Assert.Equal((401, "1032"), await MultiSafepay(service, rotated));

        Assert.Contains("enabled", (await On("enable")).Output, StringComparison.Ordinal);
        Assert.Contains("taken back", (await On("revoke")).Output, StringComparison.Ordinal);
        Assert.Equal(1, (await On("enable")).ExitCode);
    }

    [Fact]
    public async Task Add_OnAFolderInUse_SaysSoInOneLine()
    {
        using var folder = new TempFolder();
        await using var service = await ServiceProcess.Start(folder.Path, demo: false);

        var (exitCode, output, error) = Ending(await CommandProcess.Run(folder.Path, "merchant", "add", "acme"));

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("is in use by another process", error, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error);
    }

    private static async Task<IReadOnlyDictionary<string, string>> AddMerchant(string folder, string name)
    {
        var merchant = await CommandProcess.Run(folder, "merchant", "add", name);
        Assert.Equal((0, $"Merchant {name} added.", ""), Ending(merchant));

        var credential = (await AddShop(folder, name)).Values();
        Assert.Equal($"{name}.shop", credential["client_id"]);
        return credential;
    }

    private static Task<CommandProcess> AddShop(string folder, string merchant) => CommandProcess.Run(
        folder, "credential", "add", "--merchant", merchant, "--id", "shop", "--doors", "all", "--rights", "Admin");

    private static (int ExitCode, string Output, string Error) Ending(CommandProcess command) =>
        (command.ExitCode, command.Output.Trim(), command.Error.Trim());

    private static async Task<(int Status, string? Code)> MultiSafepay(ServiceProcess service, string apiKey)
    {
        using var client = new HttpClient { BaseAddress = service.Address };
        client.DefaultRequestHeaders.Add("api_key", apiKey);
        using var response = await client.PatchAsJsonAsync("/orders/A-1", new { invoice_id = "I" });
        var answer = await response.Content.ReadFromJsonAsync<JsonObject>();
        return ((int)response.StatusCode, answer!["error_code"]?.ToString());
    }

    private static async Task<HttpStatusCode> Import(ServiceProcess service, string apiKey)
    {
        using var client = new HttpClient { BaseAddress = service.Address };
        client.DefaultRequestHeaders.Add("X-Api-Key", apiKey);
        using var content = new StringContent(OrderBody, MediaTypeHeaderValue.Parse("application/json"));
        using var response = await client.PostAsync(new Uri("/manage/orders", UriKind.Relative), content);
        return response.StatusCode;
    }

    private static async Task<string> Token(ServiceProcess service, IReadOnlyDictionary<string, string> credential)
    {
        using var client = new HttpClient { BaseAddress = service.Address };
        using var form = new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"),
            new("client_id", credential["client_id"]),
            new("client_secret", credential["client_secret"]),
        ]);
        using var response = await client.PostAsync(new Uri("/oauth/token", UriKind.Relative), form);
        var answer = await response.Content.ReadFromJsonAsync<JsonObject>();
        return (string)answer!["access_token"]!;
    }

    private static async Task<HttpStatusCode> Read(ServiceProcess service, string token)
    {
        using var client = new HttpClient { BaseAddress = service.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        using var response = await client.GetAsync(new Uri("/api/orders/A-1", UriKind.Relative));
        return response.StatusCode;
    }
}
