using System.Text.RegularExpressions;
using OrderGrains.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OrderGrains.Console.Tests.Screens;

[Collection(ConsoleCollection.Name)]
public sealed class OrdersTests(ConsoleHost host)
{
    [Fact]
    public async Task Search_ByAReference_FindsThatOrderAndKeepsTheConditionInTheAddress()
    {
        var reference = $"ref-{Guid.NewGuid():n}";
        var id = await host.NewOrder(reference: reference);
        var page = await host.SignedIn();

        await page.GetByText("Conditions").ClickAsync();
        await page.GetByLabel("Reference").FillAsync(reference);
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();

        await Expect(page.Locator("#found")).ToHaveTextAsync("One order");
        await Expect(page.Locator("[data-order]")).ToHaveAttributeAsync("data-order", id);
        await page.ReloadAsync();
        await Expect(page.GetByLabel("Reference")).ToHaveValueAsync(reference);
        await Expect(page.Locator("#found")).ToHaveTextAsync("One order");
    }

    [Fact]
    public async Task Counts_WhileAnotherClientCancelsAnOrder_FollowByThemselves()
    {
        var reference = $"ref-{Guid.NewGuid():n}";
        var id = await host.NewOrder(reference: reference);
        var page = await host.SignedIn($"/console/orders?reference={reference}");
        await Expect(page.Locator("[data-count=Placed]")).ToHaveTextAsync("1");
        await Expect(page.Locator(".live")).ToHaveTextAsync("Live");

        await host.Command(id, new { verb = "cancel" });

        await Expect(page.Locator("[data-count=Cancelled]")).ToHaveTextAsync("1");
        await Expect(page.Locator("[data-count=Placed]")).ToHaveTextAsync("0");
        await Expect(page.Locator($"[data-order='{id}'] .chip").First).ToHaveTextAsync("cancelled");
    }

    [Fact]
    public async Task Pages_BeyondTheFirst_AreReachedByCursor()
    {
        var reference = $"ref-{Guid.NewGuid():n}";
        for (var order = 0; order < 27; order++)
            await host.NewOrder(reference: reference);
        var page = await host.SignedIn($"/console/orders?reference={reference}");
        await Expect(page.Locator("[data-order]")).ToHaveCountAsync(25);

        await page.GetByRole(AriaRole.Link, new() { Name = "Next page" }).ClickAsync();

        await Expect(page.Locator("[data-order]")).ToHaveCountAsync(2);
        await page.GoBackAsync();
        await Expect(page.Locator("[data-order]")).ToHaveCountAsync(25);
    }

    [Fact]
    public async Task View_ThatWasSaved_IsThereAgainUntilItIsForgotten()
    {
        var page = await host.SignedIn("/console/orders?status=Approved");

        await page.GetByRole(AriaRole.Button, new() { Name = "Save this view" }).ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Approved ones");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await page.GotoAsync("/console/orders");
        await page.GetByRole(AriaRole.Link, new() { Name = "Approved ones" }).ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex(@"\?status=Approved$"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Forget the view Approved ones" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Approved ones" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Export_OfASearch_HoldsItsOrdersAndNoFormula()
    {
        var reference = $"=1+{Guid.NewGuid():n}";
        var id = await host.NewOrder(reference: reference);
        var page = await host.SignedIn($"/console/orders?reference={Uri.EscapeDataString(reference)}");

        var export = page.GetByRole(AriaRole.Link, new() { Name = "Export as CSV" });
        var download = await page.RunAndWaitForDownloadAsync(() => export.ClickAsync());

        var lines = (await File.ReadAllTextAsync(await download.PathAsync())).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("id,number,status,payment,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith($"{id},,Placed,Paid,", lines[1], StringComparison.Ordinal);
        Assert.Contains($",'{reference},", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("4051823", "MSP12345")]
    [InlineData("xYZkjABcde", "xYZkjABcde")]
    public async Task Open_ByAnyNameOfAnOrder_LeadsToIt(string name, string id)
    {
        var page = await host.SignedIn();

        await page.GetByLabel("Open an order").FillAsync(name);
        await page.GetByLabel("Open an order").PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(id);
    }
}
