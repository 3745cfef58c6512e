using System.Text.RegularExpressions;
using OrderGrains.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OrderGrains.Console.Tests.Screens;

[Collection(ConsoleCollection.Name)]
public sealed class ClusterTests(ConsoleHost host)
{
    [Fact]
    public async Task Charts_WhileOrdersAreUpdated_ShowIt()
    {
        var id = await host.NewOrder();
        var page = await host.SignedIn("/console/cluster");
        var silo = page.GetByRole(AriaRole.Region, new() { Name = "Silos", Exact = true }).GetByRole(AriaRole.Row).Nth(1);
        await Expect(silo).ToContainTextAsync("active");
        var updates = page.Locator(".chart", new() { HasText = "Updates a second" }).Locator("svg");
        await Expect(updates).ToBeVisibleAsync();

        await host.Command(id, new { verb = "editComments", text = "one" });

        await Expect(updates).ToHaveAttributeAsync("aria-label", new Regex("at most (?!0/s|–)"));
    }

    [Fact]
    public async Task Hottest_OfAllMerchants_AreToldAndLeadToOnesOwn()
    {
        var id = await host.NewOrder();
        var page = await host.SignedIn("/console/cluster");
        await Expect(page.Locator(".chart svg").First).ToBeVisibleAsync();

        var others = await host.NewOrder(key: "other-key");
        for (var i = 0; i < 9; i++)
        {
            await host.Command(id, new { verb = "editComments", text = $"{i}" });
            await host.CommandOf("other-key", others, new { verb = "editComments", text = $"{i}" });
        }

        var hottest = page.GetByRole(AriaRole.Region, new() { Name = "Hottest orders", Exact = true });
        await Expect(hottest.GetByRole(AriaRole.Row, new() { Name = id })).ToHaveTextAsync(new Regex("demo(9|10)$"));
        await Expect(hottest.GetByRole(AriaRole.Row, new() { Name = others })).ToContainTextAsync("other");
        await Expect(hottest.GetByRole(AriaRole.Link, new() { Name = id })).ToBeVisibleAsync();
        await Expect(hottest.GetByRole(AriaRole.Link, new() { Name = others })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Settings_TellWhereEachComesFromAndNoSecret()
    {
        var page = await host.SignedIn("/console/cluster");

        await page.GetByText("Of the process that answered").ClickAsync();

        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "Orders:MaxPending" })).ToContainTextAsync("appsettings.json");
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "DataDirectory" })).ToContainTextAsync("command line");
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "DrainDelay" })).ToContainTextAsync("unset");
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "Operator:Key" })).ToContainTextAsync("•••");
    }

    [Fact]
    public async Task Cluster_OfAMerchantsKey_AsksForTheOperators()
    {
        var (_, key) = await host.NewCredential("Write");
        var page = await host.SignedIn("/console/cluster", key);

        await page.GetByLabel("Operator’s key").FillAsync("no");
        await page.GetByRole(AriaRole.Button, new() { Name = "Open" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("This is not the operator's key.");
        await page.GetByLabel("Operator’s key").FillAsync(ConsoleHost.OperatorKey);
        await page.GetByRole(AriaRole.Button, new() { Name = "Open" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Silos" })).ToBeVisibleAsync();
    }
}
