using System.Net.Http.Json;
using OrderGrains.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OrderGrains.Console.Tests.Screens;

[Collection(ConsoleCollection.Name)]
public sealed class DeliveriesTests(ConsoleHost host)
{
    [Fact]
    public async Task Delivery_ToWhoCannotBeReached_IsShownAndSentAgain()
    {
        var webhook = await NewWebhook();
        var id = await host.NewOrder();
        var page = await host.SignedIn("/console/deliveries");
        await Expect(Webhook(page, webhook)).ToContainTextAsync("https://receiver.invalid/orders");

        await page.GetByLabel("State").SelectOptionAsync("waiting");
        await page.GetByLabel("Order", new() { Exact = true }).FillAsync(id);
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(page.Locator("[data-delivery]", new() { HasText = $"message to {webhook}" }))
            .ToBeVisibleAsync(new() { Timeout = 30_000 });
        await page.GetByRole(AriaRole.Button, new() { Name = $"Send message to {webhook} for {id}, version 1, again" }).ClickAsync();

        await Expect(page.Locator("#notice")).ToHaveTextAsync("It is sent again, soon.");
    }

    [Fact]
    public async Task Webhook_IsDisabledAndEnabled()
    {
        var webhook = await NewWebhook();
        var page = await host.SignedIn("/console/deliveries");

        await page.GetByRole(AriaRole.Button, new() { Name = $"Disable: {webhook}" }).ClickAsync();
        await Expect(Webhook(page, webhook)).ToContainTextAsync("disabled");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Enable: {webhook}" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Button, new() { Name = $"Disable: {webhook}" })).ToBeVisibleAsync();
    }

    private static ILocator Webhook(IPage page, string id) => page.Locator($"[data-webhook='{id}']");

    /// <summary>One that leads to nobody.</summary>
    private async Task<string> NewWebhook()
    {
        var id = $"w{Guid.NewGuid():n}";
        using var client = host.Http("demo-key");
        using var answer = await client.PostAsJsonAsync("/manage/webhooks", new { id, url = "https://receiver.invalid/orders" });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return id;
    }
}
