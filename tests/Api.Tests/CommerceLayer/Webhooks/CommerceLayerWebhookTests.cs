using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.CommerceLayer.Logins;
using OrderGrains.Api.Tests.Deliveries;

namespace OrderGrains.Api.Tests.CommerceLayer.Webhooks;

/// <summary>Commerce Layer's webhooks as resources, and what their receivers get (real-time webhooks).</summary>
public sealed class CommerceLayerWebhookTests(DeliveringService service) : IClassFixture<DeliveringService>
{
    private readonly Shop _shop = new(service.Service);

    [Fact]
    public async Task Place_TellsTheReceiver_SignedAndWithWhatIsIncluded()
    {
        await using var receiver = await Receiver.Start();
        var webhook = await Add(receiver.Url, "orders.place", ["customer", "line_items"]);
        var id = await _shop.Cart();

        Assert.Equal(200, (await _shop.Patch(id, "_place", true)).Status);

        var message = await receiver.Next();
        Assert.Equal((id, "placed"), ((string)message.Json["data"]!["id"]!, (string)message.Json["data"]!["attributes"]!["status"]!));
        string[] included = [.. message.Json["included"]!.AsArray().Select(one => (string)one!["type"]!)];
        Assert.Equal(["customers", "line_items"], included.Distinct());
        Assert.Equal($"https://demo.localhost/api/orders/{id}", (string)message.Json["data"]!["links"]!["self"]!);
        Assert.Equal("test", (string)message.Json["data"]!["meta"]!["mode"]!);
        Assert.Equal(("orders.place", Shop.MediaType), (message.Header("X-CommerceLayer-Topic"), message.Header("Content-Type")));
        Assert.Equal(Signature(webhook, message), message.Header("X-CommerceLayer-Signature"));
        await Remove(webhook);
    }

    [Theory]
    [InlineData("orders.create", "Pending:Unpaid:Unfulfilled", "reference")]
    [InlineData("orders.approve", "Placed:Authorized:Unfulfilled", "_approve")]
    [InlineData("orders.cancel", "Placed:Authorized:Unfulfilled", "_cancel")]
    [InlineData("orders.void", "Placed:Authorized:Unfulfilled", "_cancel")]
    [InlineData("orders.authorize", "Pending:Unpaid:Unfulfilled", "_place")]
    [InlineData("orders.pay", "Approved:Authorized:Unfulfilled", "_capture")]
    [InlineData("orders.start_fulfilling", "Approved:Authorized:Unfulfilled", "_capture")]
    [InlineData("orders.fulfill", "Approved:Paid:InProgress", "_fulfill")]
    [InlineData("orders.refund", "Approved:Paid:InProgress", "_refund")]
    public async Task Topic_Happens_IsToldOnceAndNothingElse(string topic, string state, string attribute)
    {
        await using var receiver = await Receiver.Start();
        var imported = topic is "orders.create" or "orders.approve" ? null : await _shop.Cart(Carts.At(state));
        var webhook = await Add(receiver.Url, topic);
        var id = imported ?? await _shop.Cart(Carts.At(state));

        Assert.Equal(200, (await _shop.Patch(id, attribute, attribute == "reference" ? "r" : true)).Status);
        if (topic != "orders.create")
            await _shop.Cart(Carts.At("Draft:Unpaid:Unfulfilled"));
        await _shop.Patch(id, "reference", "after");

        var message = await receiver.Next();
        Assert.Equal((id, topic), ((string)message.Json["data"]!["id"]!, message.Header("X-CommerceLayer-Topic")));
        if (topic != "orders.create")
        {
            var rest = await service.Deliveries(webhook, "state=delivered", items => items.Count == 1);
            Assert.Single(rest);
        }

        await Remove(webhook);
    }

    [Theory]
    [InlineData("authorizations.create", "Pending:Unpaid:Unfulfilled", "_place", "succeeded=true")]
    [InlineData("captures.create", "Approved:Authorized:Unfulfilled", "_capture", "succeeded=true")]
    [InlineData("voids.create", "Placed:Authorized:Unfulfilled", "_cancel", "succeeded=true")]
    [InlineData("refunds.create", "Approved:Paid:InProgress", "_refund", "succeeded=true")]
    [InlineData("shipments.upcoming", "Pending:Unpaid:Unfulfilled", "_place", "status=upcoming")]
    [InlineData("shipments.picking", "Approved:Authorized:Unfulfilled", "_capture", "status=picking")]
    [InlineData("shipments.ship", "Approved:Paid:InProgress", "_fulfill", "status=shipped")]
    [InlineData("shipments.cancel", "Placed:Authorized:Unfulfilled", "_cancel", "status=cancelled")]
    public async Task Topic_OfAPart_IsToldWithThePart(string topic, string state, string trigger, string shown)
    {
        await using var receiver = await Receiver.Start();
        var id = await _shop.Cart(Carts.At(state));
        var webhook = await Add(receiver.Url, topic, ["order"]);

        (await _shop.Patch(id, trigger, true)).Is200();
        await _shop.Patch(id, "reference", "after");

        var message = await receiver.Next();
        var data = message.Json["data"]!;
        var (name, value) = (shown.Split('=')[0], shown.Split('=')[1]);
        Assert.Equal((topic.Split('.')[0], topic), ((string)data["type"]!, message.Header("X-CommerceLayer-Topic")));
        Assert.Equal(value, data["attributes"]![name]!.ToString());
        Assert.Equal(id, (string)data["relationships"]!["order"]!["data"]!["id"]!);
        Assert.Single(await service.Deliveries(webhook, "state=delivered", items => items.Count == 1));
        await Remove(webhook);
    }

    [Fact]
    public async Task Topic_OfAReturn_IsToldAsItComesBack()
    {
        await using var receiver = await Receiver.Start();
        var id = await _shop.Cart(Carts.At("Approved:Paid:InProgress"));
        (await _shop.Patch(id, "_fulfill", true)).Is200();
        string[] topics = ["returns.create", "returns.request", "returns.receive", "returns.restock"];
        JsonObject[] webhooks = [.. await Task.WhenAll(topics.Select(topic => Add(receiver.Url, topic)))];

        var back = await _shop.Created("/api/returns", null, Shop.Relationship("order", "orders", id));
        (await _shop.Write(HttpMethod.Patch, $"/api/returns/{back}", new() { ["_receive"] = true, ["_restock"] = true })).Is200();

        List<string> told = [];
        foreach (var _ in topics)
            told.Add((await receiver.Next()).Header("X-CommerceLayer-Topic")!);
        Assert.Equal(topics.Order(), told.Order());
        foreach (var webhook in webhooks)
            await Remove(webhook);
    }

    [Fact]
    public async Task Topic_OfAParcel_IsToldAsItComesAndGoes()
    {
        await using var receiver = await Receiver.Start();
        var shipment = Guid.NewGuid().ToString("N")[..10];
        var planned = new JsonArray(new JsonObject { ["id"] = shipment });
        await _shop.Cart([.. Carts.At("Approved:Authorized:Unfulfilled"), ("shipments", planned)]);
        JsonObject[] webhooks = [await Add(receiver.Url, "parcels.create", ["shipment"]), await Add(receiver.Url, "parcels.destroy")];
        var package = await _shop.Created("/api/packages", new()
        {
            ["name"] = "Box",
            ["length"] = 1,
            ["width"] = 1,
            ["height"] = 1,
            ["unit_of_length"] = "cm",
        });
        var related = Shop.Relationship("shipment", "shipments", shipment);
        related["package"] = Shop.Relationship("package", "packages", package)["package"]!.DeepClone();

        var parcel = await _shop.Created("/api/parcels", new() { ["weight"] = 1, ["unit_of_weight"] = "lb" }, related);
        var created = await receiver.Next();
        Assert.Equal(204, (await _shop.Send(HttpMethod.Delete, $"/api/parcels/{parcel}")).Status);
        var destroyed = await receiver.Next();

        Assert.Equal((parcel, "parcels.create"), ((string)created.Json["data"]!["id"]!, created.Header("X-CommerceLayer-Topic")));
        Assert.Equal((parcel, "parcels.destroy"), ((string)destroyed.Json["data"]!["id"]!, destroyed.Header("X-CommerceLayer-Topic")));
        Assert.Equal(shipment, (string)created.Json["included"]![0]!["id"]!);
        foreach (var webhook in webhooks)
            await Remove(webhook);
    }

    [Fact]
    public async Task Topic_OfSeveralPartsAtOnce_IsToldOfEach()
    {
        await using var receiver = await Receiver.Start();
        var parcels = new[] { "one", "two", "three" }.Select(name => (JsonNode)new JsonObject
        {
            ["id"] = $"{name}-{Guid.NewGuid():N}",
            ["items"] = new JsonArray(new JsonObject { ["line"] = name, ["quantity"] = 1 }),
        });
        var lines = new[] { "one", "two", "three" }.Select(name => (JsonNode)new JsonObject
        {
            ["id"] = name,
            ["sku"] = $"{name}-SKU",
            ["quantity"] = 1,
            ["unitAmount"] = 2000,
        });
        var id = await _shop.Cart(
            [.. Carts.At("Approved:Paid:InProgress"), ("lines", new JsonArray([.. lines])), ("shipments", new JsonArray([.. parcels]))]);
        var webhook = await Add(receiver.Url, "shipments.ship");

        (await _shop.Patch(id, "_fulfill", true)).Is200();

        HashSet<string> told = [];
        for (var i = 0; i < 3; i++)
            told.Add((string)(await receiver.Next()).Json["data"]!["id"]!);
        Assert.Equal(3, told.Count);
        Assert.Equal(3, (await service.Deliveries(webhook, "state=delivered", items => items.Count == 3)).Count);
        await Remove(webhook);
    }

    [Fact]
    public async Task Receiver_FailsAndComesBack_GetsTheSameMessage()
    {
        await using var receiver = await Receiver.Start(Receiver.Status(500));
        var webhook = await Add(receiver.Url, "orders.place");
        var id = await _shop.Cart();
        await _shop.Patch(id, "_place", true);
        var refused = await receiver.Next();
        await service.Deliveries(webhook, "", items => items.Any(item => (int)item!["failures"]! == 1));

        receiver.Answer = Receiver.Status(204);
        service.Pass(TimeSpan.FromMinutes(1));

        var taken = await receiver.Next();
        Assert.Equal(
            (refused.Body, refused.Header("X-CommerceLayer-Signature")), (taken.Body, taken.Header("X-CommerceLayer-Signature")));
        await Remove(webhook);
    }

    [Fact]
    public async Task Receiver_IsSlow_OtherOrdersAreToldMeanwhile()
    {
        var (reached, free) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var receiver = await Receiver.Start((message, _) =>
        {
            if (reached.TrySetResult())
                return free.Task;
            return Task.CompletedTask;
        });
        var webhook = await Add(receiver.Url, "orders.place");
        await _shop.Patch(await _shop.Cart(), "_place", true);
        await reached.Task;

        var second = await _shop.Cart();
        await _shop.Patch(second, "_place", true);

        await receiver.Next();
        Assert.Equal(second, (string)(await receiver.Next()).Json["data"]!["id"]!);
        free.SetResult();
        await Remove(webhook);
    }

    [Fact]
    public async Task Webhook_IsReadListedChangedAndRemoved()
    {
        var webhook = await Add("http://127.0.0.1:1/a", "orders.place", ["customer"]);
        var id = (string)webhook["id"]!;
        Assert.StartsWith("whsec_", (string)webhook["shared_secret"]!, StringComparison.Ordinal);

        var changed = await Patch(id, new() { ["topic"] = "orders.approve", ["name"] = "approvals", ["include_resources"] = null });
        var disabled = await Patch(id, new() { ["_disable"] = true });
        var enabled = await Patch(id, new() { ["_enable"] = true });

        Assert.Equal(("orders.approve", "approvals", "[]"), (changed["topic"], changed["name"], changed["include_resources"]));
        Assert.NotNull(disabled["disabled_at"]);
        Assert.Equal((null, "closed"), (enabled["disabled_at"], enabled["circuit_state"]));
        Assert.Equal((string)webhook["shared_secret"]!, (await _shop.Send(HttpMethod.Get, $"/api/webhooks/{id}"))["shared_secret"]);
        var list = await _shop.Send(HttpMethod.Get, "/api/webhooks?filter[q][name_eq]=approvals");
        Assert.Equal(1, (int)list.Json["meta"]!["record_count"]!);
        Assert.Equal(204, (await _shop.Send(HttpMethod.Delete, $"/api/webhooks/{id}")).Status);
        Assert.Equal(404, (await _shop.Send(HttpMethod.Get, $"/api/webhooks/{id}")).Status);
    }

    [Theory]
    [InlineData("topic", "\"orders.rebuild_shipments\"", "/data/attributes/topic")]
    [InlineData("topic", "null", "/data/attributes/topic")]
    [InlineData("callback_url", "\"ftp://example.com\"", "/data/attributes/callback_url")]
    [InlineData("callback_url", "null", "/data/attributes/callback_url")]
    [InlineData("include_resources", "[\"nobody\"]", "/data/attributes/include_resources")]
    [InlineData("include_resources", "\"customer\"", "/data/attributes/include_resources")]
    [InlineData("include_resources", "[1]", "/data/attributes/include_resources")]
    [InlineData("topic", "\"customers.create\"", "/data/attributes/topic")]
    public async Task Create_WithAWrongValue_NamesIt(string attribute, string value, string pointer)
    {
        var attributes = new JsonObject { ["topic"] = "orders.place", ["callback_url"] = "https://example.com/hook" };
        attributes[attribute] = JsonNode.Parse(value);

        var answer = await _shop.Send(HttpMethod.Post, "/api/webhooks", Shopper.Create("webhooks", attributes));

        Assert.Equal((422, pointer), (answer.Status, Assert.Single(answer.Pointers)));
    }

    [Fact]
    public async Task Webhooks_AreNotForSalesChannels() => Assert.Equal(
        ["UNAUTHORIZED"], (await _shop.Send(HttpMethod.Get, "/api/webhooks", client: "demo-low")).Codes);

    private async Task<JsonObject> Add(string url, string topic, string[]? includes = null)
    {
        var answer = await _shop.Send(HttpMethod.Post, "/api/webhooks", Shopper.Create("webhooks", new()
        {
            ["topic"] = topic,
            ["callback_url"] = url,
            ["include_resources"] = new JsonArray([.. (includes ?? []).Select(name => (JsonNode)name)]),
        }));
        Assert.True(answer.Status == 201, answer.Text);
        var shown = (JsonObject)answer.Attributes.DeepClone();
        shown["id"] = (string)answer.Json["data"]!["id"]!;
        return shown;
    }

    private Task<Answer> Patch(string id, JsonObject attributes) => _shop.Send(
        HttpMethod.Patch,
        $"/api/webhooks/{id}",
        new JsonObject { ["data"] = new JsonObject { ["type"] = "webhooks", ["id"] = id, ["attributes"] = attributes } }.ToJsonString());

    private async Task Remove(JsonObject webhook) =>
        Assert.Equal(204, (await _shop.Send(HttpMethod.Delete, $"/api/webhooks/{webhook["id"]}")).Status);

    private static string Signature(JsonNode webhook, Received message) => Convert.ToBase64String(HMACSHA256.HashData(
        Encoding.UTF8.GetBytes((string)webhook["shared_secret"]!), Encoding.UTF8.GetBytes(message.Body)));
}
