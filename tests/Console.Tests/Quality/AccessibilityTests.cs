using Deque.AxeCore.Playwright;
using OrderGrains.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OrderGrains.Console.Tests.Quality;

/// <summary>Every screen by all rules of axe-core, in both colour schemes and on narrow and wide windows; with a picture of each.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class AccessibilityTests(ConsoleHost host)
{
    public static TheoryData<string, ColorScheme, int> Views
    {
        get
        {
            var views = new TheoryData<string, ColorScheme, int>();
            foreach (var name in Screen.Names)
            {
                views.Add(name, ColorScheme.Light, 1280);
                views.Add(name, ColorScheme.Light, 400);
                views.Add(name, ColorScheme.Dark, 1280);
                views.Add(name, ColorScheme.Dark, 400);
            }

            return views;
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Screen_ByTheRulesOfAxe_HasNoViolation(string name, ColorScheme scheme, int width)
    {
        var screen = Screen.Named(name);
        var page = screen.Key is { } key
            ? await host.SignedIn(screen.Path, key, scheme, width)
            : await host.NewPage(scheme, width);
        if (screen.Key is null)
            await page.GotoAsync(screen.Path);
        await screen.IsWhole(page);

        await page.Keep($"{name}-{scheme}-{width}".ToLowerInvariant());
        await HasNoViolation(page);
        var fits = await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth");
        Assert.True(fits, "The page is wider than the window.");
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Order_WithAllThatOpens_HasNoViolation(ColorScheme scheme)
    {
        var id = await host.NewOrder(reference: "first");
        await host.Command(id, new { verb = "editReferences", reference = "second" });
        await host.Command(id, new { verb = "ship" });
        await host.Command(id, new { verb = "openReturn", reason = "too small" });
        await host.Command(id, new { verb = "refund", amount = 100 });
        var page = await host.SignedIn($"/console/orders/{id}", scheme: scheme);
        await page.GetByText("that cannot be done now, and why").ClickAsync();
        await page.GetByLabel("With values").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "As it was at version 1" }).ClickAsync();
        await Expect(page.Locator(".compare table")).ToBeVisibleAsync();

        await page.Keep($"order-open-{scheme}".ToLowerInvariant());
        await HasNoViolation(page);

        await page.Locator("#do-refund").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Dry run" }).ClickAsync();
        await Expect(page.Locator(".preview")).ToBeVisibleAsync();
        await page.Keep($"order-act-{scheme}".ToLowerInvariant());
        await HasNoViolation(page);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Race_ThatHasBeenRun_HasNoViolation(ColorScheme scheme)
    {
        var page = await host.SignedIn("/console/race", scheme: scheme);
        await page.GetByRole(AriaRole.Button, new() { Name = "Start" }).ClickAsync();
        await Expect(page.Locator("#figures")).ToBeVisibleAsync();

        await page.Keep($"race-run-{scheme}".ToLowerInvariant());
        await HasNoViolation(page);
    }

    private static async Task HasNoViolation(IPage page)
    {
        var result = await page.RunAxe();
        Assert.True(result.Passes.Length > 0, "Axe has looked at nothing.");
        Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(one =>
            $"{one.Id}: {one.Help}: {string.Join("; ", one.Nodes.Select(node => node.Html))}")));
    }
}
