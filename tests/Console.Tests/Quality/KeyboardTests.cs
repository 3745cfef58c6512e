using System.Text.RegularExpressions;
using OrderGrains.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OrderGrains.Console.Tests.Quality;

[Collection(ConsoleCollection.Name)]
public sealed class KeyboardTests(ConsoleHost host)
{
    /// <summary>More than there are stops before any that a test looks for.</summary>
    private const int MostStops = 80;

    [Fact]
    public async Task Keyboard_Alone_GoesFromSigningInToAnActionAndBack()
    {
        var id = await host.NewOrder();
        var page = await host.NewPage();
        await page.GotoAsync($"/console/orders?sort=-created");
        await Expect(page.GetByLabel("API key")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("demo-key");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator($"[data-order='{id}']")).ToBeVisibleAsync();

        await TabTo(page, page.Locator($"[data-order='{id}'] a"));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex(id));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();

        var approve = page.Locator("#do-approve");
        await Expect(approve).ToBeVisibleAsync();
        await TabTo(page, approve);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(approve).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Enter");
        await TabTo(page, page.GetByRole(AriaRole.Button, new() { Name = "Dry run" }));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Do it" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#version")).ToHaveTextAsync("version 2");
        Assert.Equal("Approved", (string)(await host.Order(id))["status"]!);
    }

    [Fact]
    public async Task SkipLink_IsTheFirstStopAndLeadsToTheContent()
    {
        var page = await host.SignedIn();
        await Expect(page.Locator("#found")).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Skip to content" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("#main")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Colours_ThatWereChosen_StayAfterReloading()
    {
        var page = await host.SignedIn();

        await page.GetByLabel("Colours").SelectOptionAsync("dark");
        await page.ReloadAsync();

        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await Expect(page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(19, 21, 23)");
    }

    private static async Task TabTo(IPage page, ILocator target)
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
                return;
        }

        Assert.Fail($"{target} is not reached by Tab.");
    }
}
