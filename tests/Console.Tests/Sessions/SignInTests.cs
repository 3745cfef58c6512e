using System.Net.Http.Json;
using System.Text.RegularExpressions;
using OrderGrains.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OrderGrains.Console.Tests.Sessions;

[Collection(ConsoleCollection.Name)]
public sealed class SignInTests(ConsoleHost host)
{
    [Fact]
    public async Task SignIn_WithAnUnknownKey_SaysSoAndOpensNothing()
    {
        var page = await host.NewPage();
        await page.GotoAsync("/console");

        await page.GetByLabel("API key").FillAsync("no-such-key");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("This key is not known.");
        Assert.Empty(await page.Context.CookiesAsync());
    }

    [Fact]
    public async Task SignIn_WithAKey_LeavesNothingOfItWhereScriptsCouldReadIt()
    {
        var page = await host.NewPage();
        await page.GotoAsync("/console");

        await page.GetByLabel("API key").FillAsync("demo-key");
        await page.GetByLabel("API key").PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Orders" })).ToBeVisibleAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>("localStorage.length + sessionStorage.length"));
        Assert.Equal("", await page.EvaluateAsync<string>("document.cookie"));
        Assert.DoesNotContain("demo-key", page.Url, StringComparison.Ordinal);
        var cookie = Assert.Single(await page.Context.CookiesAsync());
        Assert.True(cookie is { HttpOnly: true, SameSite: SameSiteAttribute.Strict, Expires: -1 }, cookie.ToString());
    }

    [Fact]
    public async Task SignOut_EndsTheSessionAtEveryScreen()
    {
        var page = await host.SignedIn();

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();

        await Expect(page.GetByLabel("API key")).ToBeVisibleAsync();
        await page.GotoAsync("/console/access");
        await Expect(page.GetByLabel("API key")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Session_OfACredentialThatIsDisabled_EndsByItself()
    {
        var (id, key) = await host.NewCredential();
        var page = await host.SignedIn(key: key);
        await Expect(page.Locator("#found")).ToBeVisibleAsync();

        using var client = host.Http("demo-key");
        using var answer = await client.PatchAsJsonAsync($"/manage/credentials/{id}", new { disabled = true });
        answer.EnsureSuccessStatusCode();

        // What is remembered of credentials lasts for seconds; whoever looks again finds the end of it.
        await Expect(page.GetByLabel("API key")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Screens_OfAKeyThatMayOnlyRead_OfferNothingElse()
    {
        var (_, key) = await host.NewCredential("Read");
        var id = await host.NewOrder();

        var page = await host.SignedIn($"/console/orders/{id}", key);

        await Expect(page.GetByText("This key may look at orders, not change them.")).ToBeVisibleAsync();
        await Expect(page.Locator("[id^=do-]")).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "Screens" }).GetByRole(AriaRole.Link)).ToHaveTextAsync(["Orders"]);
    }

    [Fact]
    public async Task Root_WhereSomebodyCanSignIn_LeadsToTheConsole()
    {
        var page = await host.NewPage();

        await page.GotoAsync("/");

        await Expect(page).ToHaveURLAsync(new Regex("/console$"));
        await page.GetByRole(AriaRole.Link, new() { Name = "What is this" }).ClickAsync();
        await Expect(page.GetByText("five documented ways")).ToBeVisibleAsync();
    }
}
