using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Outbox;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Merchants;

namespace OrderGrains.Api.Tests.Deliveries;

/// <summary>What is on its way is listed in one place, and tried again from there.</summary>
public sealed class DeliveryListTests(DeliveringService service) : IClassFixture<DeliveringService>
{
    [Fact]
    public async Task List_OfManyMessages_GoesOnPageByPage()
    {
        await using var receiver = await Receiver.Start(Receiver.Status(500));
        var webhook = await service.Add(receiver.Url);
        for (var number = 0; number < 5; number++)
            await service.Order($"paged-{number}");
        await service.Deliveries(webhook, "state=waiting", items => items.Count == 5);

        var seen = new List<string>();
        for (string? next = ""; next is not null;)
        {
            var page = (await service.Call("GET", $"/deliveries?webhook={webhook["id"]}&limit=2{next}")).Is(200);
            seen.AddRange(page["items"]!.AsArray().Select(item => (string)item!["orderId"]!));
            next = (string?)page["next"] is { } after ? $"&after={after}" : null;
        }

        Assert.Equal(["paged-0", "paged-1", "paged-2", "paged-3", "paged-4"], seen);
        var one = (await service.Call("GET", $"/deliveries?webhook={webhook["id"]}&order=paged-3")).Is(200)["items"]!.AsArray();
        Assert.Equal("paged-3", (string?)Assert.Single(one)!["orderId"]);
    }

    [Fact]
    public async Task Replay_OfWhatWasDelivered_SendsItAgain()
    {
        await using var receiver = await Receiver.Start();
        var webhook = await service.Add(receiver.Url);
        var id = await service.Order("again");
        var first = await receiver.Next(id);
        var delivered = await service.Deliveries(webhook, "state=delivered", items => items.Count == 1);

        (await service.Call("POST", $"/deliveries/{delivered[0]!["id"]}/replay")).Is(202);

        Assert.Equal(first.Id, (await receiver.Next(id)).Id);
    }

    [Fact]
    public async Task Gateway_ThatFails_IsListedAndTriedAgain()
    {
        var id = await OrderWithABrokenGateway();

        var call = await Call(id, item => (int)item["failures"]! > 0);
        var effects = (await service.Call("GET", $"/deliveries?order={id}&kind=effect")).Is(200)["items"]!.AsArray();
        Assert.DoesNotContain(effects, item => (string?)item!["kind"] == "gateway");
        Assert.Equal(("gateway", "waiting", "MoveMoney"), ((string)call["kind"]!, (string)call["state"]!, (string)call["effect"]!));
        Assert.Equal(id, (string?)(await service.Call("GET", $"/deliveries/{call["id"]}")).Is(200)["orderId"]);

        service.Gateway.IsMended = true;
        (await service.Call("POST", $"/deliveries/{call["id"]}/replay")).Is(202, """{"replayed":1}""");
        await service.Service.Delivered(id);

        Assert.Equal("Paid", (string?)(await service.Service.Canonical(id))["payment"]);
        Assert.Equal(404, (await service.Call("POST", $"/deliveries/{call["id"]}/replay")).Status);
    }

    [Fact]
    public async Task List_ByWhoServesSomeMarkets_ShowsNothingOfTheOutbox()
    {
        var id = await OrderWithABrokenGateway();
        var call = await Call(id, _ => true);
        var key = Guid.NewGuid().ToString("N");
        await service.Service.Put(new()
        {
            Id = key,
            Merchant = "demo",
            Terms = CredentialTerms.Everything with { Markets = [1] },
            Secrets = [DrawnSecret.Stored(SecretKind.ApiKey, key, default)],
        });

        Assert.Empty((await service.Call("GET", $"/deliveries?order={id}", key: key)).Is(200)["items"]!.AsArray());
        Assert.Equal(404, (await service.Call("GET", $"/deliveries/{call["id"]}", key: key)).Status);
        Assert.Equal(404, (await service.Call("POST", $"/deliveries/{call["id"]}/replay", key: key)).Status);
        Assert.Equal(404, (await service.Call("POST", $"/deliveries/{call["id"]}/replay", key: "other-key")).Status);
    }

    [Theory]
    [InlineData("?kind=letter", "kind")]
    [InlineData("?state=lost", "state")]
    [InlineData("?limit=0", "limit")]
    [InlineData("?after=x", "after")]
    [InlineData("?colour=red", "colour")]
    public async Task List_WithAQueryThatMeansNothing_NamesIt(string query, string member) =>
        Assert.Equal(member, Assert.Single((await service.Call("GET", $"/deliveries{query}")).Is(400)["errors"]!.AsObject()).Key);

    [Theory]
    [InlineData("x")]
    [InlineData("ZXJwLzIvMC9NU1AxMjM0NQ")]
    public async Task Replay_OfWhatIsNotKnown_IsNotFound(string id)
    {
        Assert.Equal(404, (await service.Call("POST", $"/deliveries/{id}/replay")).Status);
        Assert.Equal(404, (await service.Call("GET", $"/deliveries/{id}")).Status);
    }

    private async Task<string> OrderWithABrokenGateway()
    {
        service.Gateway.IsMended = false;
        var id = $"gateway-{Guid.NewGuid():N}";
        await service.Service.NewOrder(id, "Pending", "Unpaid", "Unfulfilled", order =>
        {
            order["paymentMethod"] = new JsonObject { ["id"] = "card", ["gateway"] = "broken", ["family"] = "PaysAtOnce" };
            order["paymentSource"] = new JsonObject { ["id"] = "tok", ["type"] = "tokens" };
        });
        (await service.Call("POST", $"/orders/{id}/commands", """{"actions":[{"verb":"place"}]}""")).Is(200);
        return id;
    }

    private async Task<JsonNode> Call(string id, Func<JsonNode, bool> isSo)
    {
        while (true)
        {
            var items = (await service.Call("GET", $"/deliveries?order={id}&kind=gateway")).Is(200)["items"]!.AsArray();
            if (Assert.Single(items) is { } item && isSo(item))
                return item;
            await Task.Yield();
        }
    }
}
