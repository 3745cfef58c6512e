using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OrderGrains.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OrderGrains.Console.Tests.Screens;

[Collection(ConsoleCollection.Name)]
public sealed class OrderTests(ConsoleHost host)
{
    [Fact]
    public async Task Ship_AsADryRunAndThenForReal_ChangesNothingFirstAndThenJustThat()
    {
        var id = await host.NewOrder();
        var page = await host.SignedIn($"/console/orders/{id}");
        await page.Locator("#do-ship").ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Ship" });
        await Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "Do it" })).ToBeDisabledAsync();

        await dialog.GetByRole(AriaRole.Button, new() { Name = "Dry run" }).ClickAsync();

        await Expect(dialog.GetByText("unfulfilled → picked up")).ToBeVisibleAsync();
        Assert.Equal("Unfulfilled", (string)(await host.Order(id))["fulfillment"]!);

        await dialog.GetByRole(AriaRole.Button, new() { Name = "Do it" }).ClickAsync();

        await Expect(page.Locator("#version")).ToHaveTextAsync("version 2");
        await Expect(page.Locator("svg.lifecycle")).ToHaveAttributeAsync("aria-label", new Regex("fulfilment picked up"));
        Assert.Equal("PickedUp", (string)(await host.Order(id))["fulfillment"]!);
    }

    [Fact]
    public async Task DoIt_WhenTheOrderHasChangedSinceTheDryRun_IsRefused()
    {
        var id = await host.NewOrder();
        var page = await host.SignedIn($"/console/orders/{id}");
        await page.Locator("#do-approve").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Dry run" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Do it" })).ToBeEnabledAsync();

        await host.Command(id, new { verb = "editComments", text = "meanwhile" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Do it" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("The order is at version 2.");
        Assert.Equal("Placed", (string)(await host.Order(id))["status"]!);
    }

    [Fact]
    public async Task Refund_BeyondWhatIsLeft_TellsTheReason()
    {
        var id = await host.NewOrder();
        var page = await host.SignedIn($"/console/orders/{id}");
        await page.Locator("#do-refund").ClickAsync();
        await page.GetByLabel("Amount in minor units").FillAsync("999999");

        await page.GetByRole(AriaRole.Button, new() { Name = "Dry run" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("amount");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Do it" })).ToBeDisabledAsync();
    }

    [Fact]
    public async Task Screen_WhileAnotherClientChangesTheOrder_FollowsByItself()
    {
        var id = await host.NewOrder();
        var page = await host.SignedIn($"/console/orders/{id}");
        await Expect(page.Locator(".live")).ToHaveTextAsync("Live");
        await Expect(page.Locator(".timeline [data-version]")).ToHaveCountAsync(1);

        await host.Command(id, new { verb = "cancel", reason = "by somebody else" });

        await Expect(page.Locator("#version")).ToHaveTextAsync("version 2");
        await Expect(page.Locator("#notice")).ToContainTextAsync("Version 2: cancelled through Own API by demo-key.");
        await Expect(page.Locator(".timeline [data-version='2']")).ToContainTextAsync("cancelled");
        await Expect(page.Locator("#views-title + *")).ToContainTextAsync("At version 2");
    }

    [Fact]
    public async Task Refused_TellsForEveryVerbWhatStandsInItsWay()
    {
        var id = await host.NewOrder();
        var page = await host.SignedIn($"/console/orders/{id}");

        await page.GetByText("that cannot be done now, and why").ClickAsync();

        var row = page.GetByRole(AriaRole.Row, new() { Name = "Recall" });
        await Expect(row).ToContainTextAsync("it needs: parcels are under way, none further than in transit");
    }

    [Fact]
    public async Task Timeline_InItsThreeFormsAndByDoor_ShowsWhatHappened()
    {
        var id = await host.NewOrder();
        await host.Command(id, new { verb = "editReferences", reference = "second" });
        var page = await host.SignedIn($"/console/orders/{id}");
        var latest = page.Locator(".timeline [data-version='2']");
        await Expect(latest).ToContainTextAsync("reference: second");

        await page.GetByLabel("With values").CheckAsync();
        await Expect(latest.Locator("ins")).ToHaveTextAsync("second");
        await page.GetByLabel("As JSON").CheckAsync();
        await Expect(latest.Locator("pre")).ToContainTextAsync("\"path\": \"reference\"");
        await page.Locator("#by-door").SelectOptionAsync("Manage");

        await Expect(page.Locator(".timeline [data-version]")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task AsItWas_MarksWhatIsAnotherNow()
    {
        var id = await host.NewOrder(reference: "first");
        await host.Command(id, new { verb = "editReferences", reference = "second" });
        var page = await host.SignedIn($"/console/orders/{id}");

        await page.GetByRole(AriaRole.Button, new() { Name = "As it was at version 1" }).ClickAsync();

        var row = page.Locator(".compare tr.changed", new() { HasText = "reference" });
        await Expect(row.Locator("del")).ToHaveTextAsync("first");
        await Expect(row.Locator("ins")).ToHaveTextAsync("second");
        await Expect(page.Locator(".compare tr.same")).ToHaveCountAsync(0);
        await page.GetByLabel("Show also what is the same").CheckAsync();
        await Expect(page.Locator(".compare tr.same").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Doors_EachInATab_ShowWhatAClientOfTheDoorReads()
    {
        var page = await host.SignedIn("/console/orders/MSP12346");
        await page.GetByRole(AriaRole.Tab, new() { Name = "MultiSafepay" }).ClickAsync();

        using var client = host.Http();
        client.DefaultRequestHeaders.Add("api_key", "demo-key");
        var read = await client.GetStringAsync("/v1/json/orders/MSP12346");

        var shown = await page.Locator("#panel-MultiSafepay pre").TextContentAsync();
        Assert.Equal(JsonNode.Parse(read)!.ToJsonString(), JsonNode.Parse(shown!)!.ToJsonString());
        await page.GetByRole(AriaRole.Tab, new() { Name = "MultiSafepay" }).PressAsync("ArrowRight");
        await Expect(page.GetByRole(AriaRole.Tab, new() { Name = "Commerce Layer" })).ToBeFocusedAsync();
        await Expect(page.Locator("#panel-CommerceLayer pre")).ToContainTextAsync("payment_status");
        await page.GetByRole(AriaRole.Tab, new() { Name = "Centra" }).ClickAsync();
        await Expect(page.GetByText("Not found at this door")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Holder_IsTheSiloOfTheCluster()
    {
        var id = await host.NewOrder();
        var page = await host.SignedIn($"/console/orders/{id}");

        await Expect(page.Locator("#holder")).ToContainTextAsync("S127.0.0.1:");
        await Expect(page.Locator("#holder")).ToContainTextAsync("held: answers from memory");
    }

    [Fact]
    public async Task Order_OfAnotherMerchant_IsNone()
    {
        var id = await host.NewOrder();

        var page = await host.SignedIn($"/console/orders/{id}", "other-key");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("No such order");
    }
}
