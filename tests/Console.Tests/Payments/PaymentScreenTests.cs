using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using OrderGrains.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OrderGrains.Console.Tests.Payments;

/// <summary>The payment page in a browser: it looks like the console, needs no script, and sends the customer back to the shop.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class PaymentScreenTests(ConsoleHost host)
{
    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Light, 400)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Dark, 400)]
    public async Task Page_ByTheRulesOfAxe_HasNoViolation(ColorScheme scheme, int width)
    {
        var page = await host.NewPage(scheme, width);
        await page.GotoAsync((await Create()).Link);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Pay", Exact = true })).ToBeVisibleAsync();

        await page.Keep($"payment-{scheme}-{width}".ToLowerInvariant());
        var result = await page.RunAxe();
        Assert.NotEmpty(result.Passes);
        Assert.Empty(result.Violations.Select(one => $"{one.Id}: {one.Help}"));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page is too wide.");
        Assert.NotEqual("rgba(0, 0, 0, 0)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
    }

    [Fact]
    public async Task Pay_WithoutScripts_LeadsToTheShop()
    {
        var (id, link) = await Create();
        var page = await host.NewPage(scripts: false);
        await page.GotoAsync(link);

        await page.GetByRole(AriaRole.Button, new() { Name = "Pay", Exact = true }).ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex($"localhost.*/start\\?transactionid={id}$"));
        Assert.Equal("Paid", (string?)(await host.Order(id))["payment"]);
        await page.GotoAsync(link);
        await Expect(page.GetByText("Nothing is to be paid any more")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await page.Keep("payment-over");
    }

    [Fact]
    public async Task Decline_ByTheKeyboard_LeavesTheOrderToBePaid()
    {
        var (id, link) = await Create(cancel: null);
        var page = await host.NewPage();
        await page.GotoAsync(link);

        await page.GetByRole(AriaRole.Button, new() { Name = "Be declined" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByText("declined", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Pay", Exact = true })).ToBeVisibleAsync();
        Assert.Equal("Declined", (string?)(await host.Order(id))["payment"]);
    }

    /// <summary>The shop is at another origin than the page.</summary>
    private async Task<(string Id, string Link)> Create(string? cancel = "/start")
    {
        var shop = host.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        var id = $"pay-{Guid.NewGuid():n}";
        using var client = host.Http();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/json/orders")
        {
            Content = JsonContent.Create(new
            {
                type = "redirect",
                order_id = id,
                currency = "EUR",
                amount = 3748,
                description = "Two candles",
                gateway = "IDEAL",
                payment_options = new { redirect_url = $"{shop}/start", cancel_url = cancel is null ? null : shop + cancel },
            }),
        };
        request.Headers.Add("api_key", "demo-key");
        using var answer = await client.SendAsync(request);
        var made = (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
        return (id, (string)made["data"]!["payment_url"]!);
    }
}
