using OrderGrains.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OrderGrains.Console.Tests.Screens;

[Collection(ConsoleCollection.Name)]
public sealed class RaceTests(ConsoleHost host)
{
    [Fact]
    public async Task Race_ThroughFiveDoors_LandsEveryUpdateInAVersionOfItsOwn()
    {
        var before = (long)(await host.Order("83651"))["version"]!;
        var page = await host.SignedIn("/console/race");
        await page.GetByLabel("Updates, 5 to 300").FillAsync("40");

        await page.GetByRole(AriaRole.Button, new() { Name = "Start" }).ClickAsync();

        await Expect(page.Locator("#figures")).ToContainTextAsync("Accepted40");
        await Expect(page.Locator("#figures")).ToContainTextAsync("Refused0");
        await Expect(page.Locator("#figures")).ToContainTextAsync("Missing in the history0");
        await Expect(page.Locator(".race .landed")).ToHaveCountAsync(40);
        Assert.Equal(before + 40, (long)(await host.Order("83651"))["version"]!);
        using var client = host.Http("demo-key");
        var history = await client.GetStringAsync($"/manage/orders/83651/history?after={before}&limit=1000");
        Assert.All(
            new[] { "MultiSafepay", "CommerceLayer", "Centra", "Fuuffy", "ElasticPath" },
            door => Assert.Contains($"\"door\":\"{door}\"", history, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Race_ByAKeyThatMayOnlyRead_IsNotOffered()
    {
        var (_, key) = await host.NewCredential("Read");

        var page = await host.SignedIn("/console/race", key);

        await Expect(page.GetByText("Races are run with the demonstration’s")).ToBeVisibleAsync();
    }
}
