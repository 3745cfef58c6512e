using System.Text.Json.Nodes;
using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Deliveries;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Orders;

namespace OrderGrains.Api.Tests.ElasticPath.Integrations;

/// <summary>Integrations, and what their receivers get over HTTP.</summary>
public sealed class IntegrationTests(DeliveringService service) : IClassFixture<DeliveringService>
{
    private readonly BearerClient _client = new(service.Service, Schemes.ElasticPath);

    [Fact]
    public async Task Life_OfAnOrder_IsToldByTheEventThatSaysMost()
    {
        await using var receiver = await Receiver.Start();
        await Create(receiver.Url, [.. Names]);
        var id = await ShopOrders.Import(service.Service);
        await Pay(id, "authorize");
        var transaction = (string?)(await _client.Get($"/v2/orders/{id}/transactions")).Is(200)["data"]![0]!["id"];
        (await _client.Send("POST", $"/v2/orders/{id}/transactions/{transaction}/capture", "")).Is(200);
        await Update(id, """ "shipping":"fulfilled" """);
        (await _client.Send("POST", $"/v2/orders/{id}/transactions/{transaction}/refund", "{}")).Is(200);
        await Update(id, """ "gift":true""");

        string[] expected =
            ["order.created", "order.authorized", "order.paid", "order.fulfilled", "order.refunded", "order.updated"];
        foreach (var name in expected)
            Assert.Equal(name, (string?)(await receiver.Next()).Json["triggered_by"]);
    }

    [Fact]
    public async Task Message_IsTheVendorsWithTheKey()
    {
        await using var receiver = await Receiver.Start();
        var integration = await Create(receiver.Url, ["order.cancelled"]);
        var id = await ShopOrders.Import(service.Service);

        await Update(id, """ "status":"cancelled" """);

        var message = await receiver.Next();
        Assert.Equal("secret_squirrel", message.Header("X-MOLTIN-SECRET-KEY"));
        var read = (await _client.Get($"/v2/orders/{id}?include=items")).Text;
        var whole = JsonNode.Parse($$"""
            {"id":"*","triggered_by":"order.cancelled","attempt":1,
             "integration":{"id":"{{integration["id"]}}","integration_type":"webhook","name":"Told","description":"of orders"},
             "resources":"*","payload":{{read}},"configuration":{"secret_key":"secret_squirrel","url":"{{receiver.Url}}"} }
            """)!;
        JsonAssert.Matches(whole, message.Json, partial: false);
        Assert.Equal(whole.AsObject().Select(member => member.Key), message.Json.AsObject().Select(member => member.Key));
        Assert.Equal(read, (string?)message.Json["resources"]);
    }

    [Fact]
    public async Task Observed_OnlyUpdates_IsToldOfEveryChangeAsOne()
    {
        await using var receiver = await Receiver.Start();
        await Create(receiver.Url, ["order.updated"]);
        var id = await ShopOrders.Import(service.Service);

        await Update(id, """ "status":"cancelled" """);

        var message = (await receiver.Next()).Json;
        Assert.Equal(("order.updated", "cancelled"), (
            (string?)message["triggered_by"], (string?)message["payload"]!["data"]!["status"]));
    }

    [Fact]
    public async Task Receiver_FailsAndComesBack_GetsEachInOrderWithTheAttempt()
    {
        await using var receiver = await Receiver.Start(Receiver.Status(500));
        var integration = await Create(receiver.Url, ["order.created", "order.cancelled"]);
        var id = await ShopOrders.Import(service.Service);
        await Update(id, """ "status":"cancelled" """);
        var refused = await receiver.Next();
        await service.Deliveries(integration, "", items => items.Any(item => (int)item!["failures"]! == 1));

        receiver.Answer = Receiver.Status(204);
        service.Pass(TimeSpan.FromMinutes(1));
        var (again, next) = ((await receiver.Next()).Json, (await receiver.Next()).Json);

        Assert.Equal(
            ((string?)refused.Json["id"], "order.created", 2),
            ((string?)again["id"], (string?)again["triggered_by"], (int)again["attempt"]!));
        Assert.Equal(("order.cancelled", 1), ((string?)next["triggered_by"], (int)next["attempt"]!));
    }

    [Fact]
    public async Task Receiver_ThatHangs_HoldsUpNobodyElse()
    {
        var ended = new TaskCompletionSource();
        await using var hanging = await Receiver.Start((_, _) => ended.Task);
        await using var other = await Receiver.Start();
        await Create(hanging.Url, ["order.created"]);
        await Create(other.Url, ["order.created"]);

        var id = await ShopOrders.Import(service.Service);

        Assert.Equal(id, (string?)(await other.Next()).Json["payload"]!["data"]!["id"]);
        ended.SetResult();
    }

    [Fact]
    public async Task Integration_ReadChangedAndRemoved_FollowsEach()
    {
        var made = await Create("https://shop.example/paid", ["order.paid"]);
        var path = $"/v2/integrations/{made["id"]}";

        Assert.Equal("secret_squirrel", (string?)made["configuration"]!["secret_key"]);
        var read = (await _client.Get(path)).Is(200)["data"]!;
        Assert.Null(read["configuration"]!["secret_key"]);
        var changed = await _client.Send("PUT", path, """
            {"data":{"type":"integration","enabled":false,"observes":["order.updated"],"configuration":{"secret_key":"other"}}}
            """);
        JsonAssert.Matches(
            JsonNode.Parse($$"""
                {"type":"integration","id":"{{made["id"]}}","name":"Told","description":"of orders","enabled":false,
                 "integration_type":"webhook","observes":["order.updated"],
                 "configuration":{"url":"https://shop.example/paid","secret_key":"other"},"meta":{"timestamps":{"created_at":"*"} } }
                """),
            changed.Is(200)["data"],
            partial: false);
        var listed = (await _client.Get("/v2/integrations")).Is(200);
        Assert.Contains((string?)made["id"], listed["data"]!.AsArray().Select(one => (string?)one!["id"]));
        Assert.Equal(204, (await _client.Send("DELETE", path, (byte[]?)null)).Status);
        (await _client.Get(path)).Is(404, """
            {"errors":[{"status":404,"title":"Not Found","detail":"The resource could not be found"}]}
            """);
    }

    [Theory]
    [InlineData("{}", "type is required|name is required|observes is required|configuration is required")]
    [InlineData("""{"type":"integration","name":"a","observes":["order.gone"],"configuration":{"url":"http://10.0.0.1"}}""",
        "data.observes must be one of the following: \"order.created\", \"order.cancelled\", \"order.refunded\", "
        + "\"order.fulfilled\", \"order.paid\", \"order.authorized\", \"order.updated\"|"
        + "data.configuration.url leads to an address that is not public")]
    [InlineData("""{"type":"integration","name":"a","observes":[],"configuration":{"url":"https://a.example","secret_key":"é"}}""",
        "Array must have at least 1 items|Does not match format 'visible-ascii'")]
    public async Task Create_WrongBody_IsNamed(string data, string details)
    {
        var errors = (await _client.Send("POST", "/v2/integrations", $$"""{"data":{{data}} }""")).Is(400)["errors"]!.AsArray();

        Assert.Equal(details.Split('|'), errors.Select(error => (string?)error!["detail"]));
    }

    [Fact]
    public async Task Create_ByAShopper_IsForbidden()
    {
        var shopper = new BearerClient(service.Service, Schemes.ElasticPath)
        {
            Token = BearerClient.IssueToken(service.Service, Schemes.ElasticPath, role: CallerRole.Storefront),
        };

        (await shopper.Get("/v2/integrations")).Is(403, """{"errors":[{"status":403,"title":"Forbidden"}]}""");
    }

    private static readonly string[] Names =
    [
        "order.created", "order.updated", "order.authorized", "order.paid", "order.fulfilled", "order.refunded", "order.cancelled",
    ];

    private async Task<JsonNode> Create(string url, string[] observes)
    {
        var names = string.Join(',', observes.Select(name => $"\"{name}\""));
        var made = await _client.Send("POST", "/v2/integrations", $$"""
            {"data":{"type":"integration","name":"Told","description":"of orders","integration_type":"webhook","observes":[{{names}}],
             "configuration":{"url":"{{url}}","secret_key":"secret_squirrel"} } }
            """);
        return made.Is(200)["data"]!;
    }

    private async Task Pay(string id, string method) => (await _client.Send(
        "POST", $"/v2/orders/{id}/payments", $$"""{"data":{"gateway":"manual","method":"{{method}}"} }""")).Is(200);

    private async Task Update(string id, string members) =>
        (await _client.Send("PUT", $"/v2/orders/{id}", $$"""{"data":{"type":"order",{{members}} } }""")).Is(200);
}
