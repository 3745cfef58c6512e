using OrderGrains.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OrderGrains.Console.Tests.Screens;

[Collection(ConsoleCollection.Name)]
public sealed class AccessTests(ConsoleHost host)
{
    [Fact]
    public async Task NewCredential_ShowsItsKeyOnceAndLetsItIn()
    {
        var name = $"shop{Guid.NewGuid():n}";
        var page = await host.SignedIn("/console/access");
        await page.GetByRole(AriaRole.Button, new() { Name = "New credential" }).ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await page.GetByLabel("Own API").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Create" }).ClickAsync();
        var key = await page.Locator(".secret").TextContentAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "I have kept them" }).ClickAsync();

        await Expect(Row(page, $"demo.{name}")).ToContainTextAsync("let in");
        await Expect(page.GetByText(key!)).ToHaveCountAsync(0);
        using var client = host.Http(key);
        using var answer = await client.GetAsync("/manage/orders");
        Assert.Equal(200, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Credential_IsRotatedDisabledAndTakenBack()
    {
        var (id, key) = await host.NewCredential();
        var page = await host.SignedIn("/console/access");

        await page.GetByRole(AriaRole.Button, new() { Name = $"Rotate {id}" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Rotate", Exact = true }).ClickAsync();
        Assert.NotEqual(key, await page.Locator(".secret").TextContentAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "I have kept them" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"Disable {id}" }).ClickAsync();
        await Expect(Row(page, id)).ToContainTextAsync("disabled");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Take back {id}" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take back", Exact = true }).ClickAsync();

        await Expect(Row(page, id)).ToContainTextAsync("taken back");
        await Expect(Row(page, id).GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Merchants_OfTheOperator_AreAddedAndLetIn()
    {
        var name = $"m{Guid.NewGuid():n}"[..20];
        var page = await host.SignedIn("/console/access");
        var merchants = page.GetByRole(AriaRole.Region, new() { Name = "Merchants", Exact = true });
        await Expect(merchants.GetByRole(AriaRole.Row, new() { Name = "demo" })).ToContainTextAsync("(this one)");

        await page.GetByRole(AriaRole.Button, new() { Name = "New merchant" }).ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await page.GetByLabel("Sandbox").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Expect(page.Locator($"[data-merchant='{name}']")).ToContainTextAsync("sandbox");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Let in {name}" }).ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("first");
        await page.GetByLabel("Own API").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Create" }).ClickAsync();

        using var client = host.Http(await page.Locator(".secret").TextContentAsync());
        using var answer = await client.GetAsync("/manage/orders");
        Assert.Equal(200, (int)answer.StatusCode);
    }

    private static ILocator Row(IPage page, string id) => page.Locator($"[data-credential='{id}']");
}
