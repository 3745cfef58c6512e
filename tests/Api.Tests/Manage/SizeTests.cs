using System.Text.Json.Nodes;
using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Manage;

/// <summary>An order does not grow for ever, and no answer is larger than a call can carry.</summary>
[Collection(ServiceCollection.Name)]
public sealed class SizeTests(Service service)
{
    private const int MaxBytes = 4 * 1024 * 1024;
    private const int MaxPage = 4_000_000;
    private const int Large = 700_000;

    private readonly string _id = Guid.NewGuid().ToString("N");

    [Fact]
    public async Task Create_LargerThanAnOrderMayBe_IsRefusedAndLeavesNothing()
    {
        var answer = await Call("POST", "/manage/orders", Order(new string('n', MaxBytes)).ToJsonString());

        answer.Is(413);
        Assert.Equal(404, (await Call("GET", $"/manage/orders/{_id}")).Status);
    }

    [Fact]
    public async Task Create_NearlyAsLargeAsAnOrderMayBe_IsTaken()
    {
        (await Call("POST", "/manage/orders", Order(new string('n', MaxBytes - 10_000)).ToJsonString())).Is(201);

        Assert.Equal(1L, (long)(await service.Canonical(_id))["version"]!);
    }

    [Fact]
    public async Task Append_AgainAndAgain_EndsAtTheLimitAndChangesNothing()
    {
        var number = Random.Shared.Next(1_000_000, int.MaxValue);
        var order = Order(new string('n', MaxBytes - (2 * Large)));
        order["id"] = $"{number}";
        await service.Import(order);
        var body = new JsonObject { ["order"] = number, ["comment"] = new string('c', Large) }.ToJsonString();

        var taken = await service.Call("PUT", "/centra/orders", body, ("API-Authorization", "demo-key"));
        var refused = await service.Call("PUT", "/centra/orders", body, ("API-Authorization", "demo-key"));

        Assert.Equal("ok", (string?)taken.Is(200)["status"]);
        Assert.Equal("no", (string?)refused.Is(200)["status"]);
        var left = await service.Canonical($"{number}");
        Assert.Equal((2L, Large), ((long)left["version"]!, ((string)left["comment"]!).Length));
    }

    [Fact]
    public async Task Update_BeyondTheLimit_IsRefusedInJsonApi()
    {
        await service.Import(Order(new string('n', MaxBytes - Large)));
        var client = new BearerClient(service, Schemes.CommerceLayer);
        var body = new JsonObject
        {
            ["data"] = new JsonObject
            {
                ["type"] = "orders",
                ["id"] = _id,
                ["attributes"] = new JsonObject { ["metadata"] = new JsonObject { ["m"] = new string('m', Large) } },
            },
        };

        var answer = await client.Send("PATCH", $"/api/orders/{_id}", body.ToJsonString(), "application/vnd.api+json");

        Assert.Equal("PAYLOAD_TOO_LARGE", (string?)answer.Is(413)["errors"]![0]!["code"]);
        Assert.Equal(1L, (long)(await service.Canonical(_id))["version"]!);
    }

    [Theory]
    [InlineData("lines", """{"id":"","quantity":1}""")]
    [InlineData("shipments", """{"id":""}""")]
    [InlineData("payments", """{"id":""}""")]
    public async Task Create_TooManyParts_AreRefused(string member, string part)
    {
        var order = Order("");
        order[member] = JsonNode.Parse($"[{string.Join(',', Enumerable.Repeat(part, 10_001))}]");

        var answer = await Call("POST", "/manage/orders", order.ToJsonString());

        Assert.Equal([member], answer.Is(422)["errors"]!.AsObject().Select(error => error.Key));
    }

    [Fact]
    public async Task History_LargeChanges_EndsPagesByTheirBytesAndGivesEverythingOnce()
    {
        await Grow(times: 5);

        var (versions, after) = (new List<long>(), 0L);
        for (long? next = 0; next is not null; after = next ?? 0)
        {
            var answer = await Call("GET", $"/manage/orders/{_id}/history?limit=1000&after={after}");
            var items = answer.Is(200)["items"]!.AsArray();
            Assert.True(answer.Text.Length <= MaxPage || items.Count == 1, $"{answer.Text.Length} bytes, {items.Count} items");
            versions.AddRange(items.Select(item => (long)item!["version"]!));
            next = (long?)answer.Json["next"];
        }

        Assert.Equal([1, 2, 3, 4, 5, 6], versions);
    }

    [Fact]
    public async Task ChangesAndSearch_LargeOrders_EndPagesByTheirBytes()
    {
        var now = (string)(await Call("GET", "/manage/changes?after=now")).Is(200)["next"]!;
        var ids = Enumerable.Range(0, 6).Select(number => $"{_id}{number}").ToArray();
        foreach (var id in ids)
        {
            var order = Order(new string('n', 1_500_000));
            (order["id"], order["reference"]) = (id, _id);
            await service.Import(order);
        }

        var fed = await Pages("/manage/changes?limit=1000", "after", now, "orderId", enough: 6);
        var found = await Pages($"/manage/orders?reference={_id}&limit=200&sort=id", "cursor", null, "id", enough: 6);

        Assert.Equal(ids, fed.Where(id => id.StartsWith(_id, StringComparison.Ordinal)));
        Assert.Equal(ids, found);
    }

    private async Task<List<string>> Pages(string path, string parameter, string? from, string id, int enough)
    {
        var seen = new List<string>();
        while (seen.Count < enough)
        {
            var answer = await Call("GET", from is null ? path : $"{path}&{parameter}={from}");
            var items = answer.Is(200)["items"]!.AsArray();
            Assert.True(answer.Text.Length <= MaxPage || items.Count == 1, $"{answer.Text.Length} bytes, {items.Count} items");
            Assert.NotEmpty(items);
            seen.AddRange(items.Select(item => (string)item![id]!));
            from = (string?)answer.Json["next"];
        }

        return seen;
    }

    private async Task Grow(int times)
    {
        await service.Import(Order("begin"));
        var client = new BearerClient(service, Schemes.CommerceLayer);
        for (var time = 0; time < times; time++)
        {
            var body = new JsonObject
            {
                ["data"] = new JsonObject
                {
                    ["type"] = "orders",
                    ["id"] = _id,
                    ["attributes"] = new JsonObject { ["metadata"] = new JsonObject { ["m"] = new string((char)('a' + time), 900_000) } },
                },
            };
            (await client.Send("PATCH", $"/api/orders/{_id}", body.ToJsonString(), "application/vnd.api+json")).Is(200);
        }
    }

    private JsonObject Order(string notes) => new()
    {
        ["id"] = _id,
        ["currency"] = "EUR",
        ["status"] = "Placed",
        ["payment"] = "Paid",
        ["fulfillment"] = "Unfulfilled",
        ["notes"] = notes,
    };

    private Task<Answer> Call(string method, string path, string? body = null) =>
        service.Call(method, path, body, ("X-Api-Key", "demo-key"));
}
