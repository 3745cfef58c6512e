using System.Globalization;
using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Manage;

/// <summary>Number and transaction id name one order of a merchant, at every door.</summary>
[Collection(ServiceCollection.Name)]
public sealed class NameTests(Service service)
{
    private readonly long _name = Random.Shared.NextInt64(1, long.MaxValue);

    [Theory]
    [InlineData("number")]
    [InlineData("transactionId")]
    public async Task Create_NameOfAnotherOrder_IsRefusedAndNamesTheHolder(string member)
    {
        var (first, second) = (NewId(), NewId());
        (await Create(first, member)).Is(201);

        var refused = await Create(second, member);

        Assert.Equal((member, first), ((string?)refused.Is(409)["member"], (string?)refused.Json["holder"]));
        Assert.Contains(first, (string)refused.Json["detail"]!, StringComparison.Ordinal);
        Assert.Equal(404, (await Call("GET", $"/manage/orders/{second}")).Status);
    }

    [Theory]
    [InlineData("number")]
    [InlineData("transactionId")]
    public async Task Create_OneNameAtOnce_OneOrderGetsIt(string member)
    {
        var ids = Enumerable.Range(0, 12).Select(_ => NewId()).ToArray();

        var answers = await Task.WhenAll(ids.Select(id => Create(id, member)));

        var winner = ids[Array.FindIndex(answers, answer => answer.Status == 201)];
        Assert.Equal(11, answers.Count(answer => answer.Status == 409));
        Assert.All(answers.Where(answer => answer.Status == 409), answer => Assert.Equal(winner, (string?)answer.Json["holder"]));
    }

    [Fact]
    public async Task Find_ByTheNameOfEveryPart_GivesItsOrder()
    {
        var (id, tag) = (NewId(), NewId());
        await service.Import(JsonNode.Parse($$"""
            {
              "id": "{{id}}", "status": "Placed", "currency": "EUR", "number": {{_name}}, "transactionId": {{_name}},
              "billingAddress": { "id": "a{{tag}}" }, "shippingAddress": { "id": "b{{tag}}" },
              "lines": [{ "id": "l{{tag}}", "quantity": 1, "unitAmount": 500 }],
              "shipments": [{ "id": "s{{tag}}", "number": "n{{tag}}", "state": "Planned" }],
              "payments": [{ "id": "p{{tag}}", "family": "Asynchronous", "movements": [
                { "id": "m{{tag}}", "kind": "Authorize", "state": "Succeeded", "amount": 500, "externalId": "x{{tag}}" }] }]
            }
            """)!.AsObject());
        string[] names =
        [
            $"Number/{_name}", $"Transaction/{_name}", $"Address/a{tag}", $"Address/b{tag}", $"Line/l{tag}", $"Shipment/s{tag}",
            $"Shipment/n{tag}", $"Payment/p{tag}", $"Movement/m{tag}", $"Movement/x{tag}",
        ];

        foreach (var name in names)
            Assert.Equal((name, id), (name, (string?)(await Call("GET", $"/manage/names/{name}")).Is(200)["orderId"]));
        Assert.Equal(404, (await Call("GET", $"/manage/names/Line/a{tag}")).Status);
        Assert.Equal(400, (await Call("GET", $"/manage/names/Colour/a{tag}")).Status);
        Assert.Equal(404, (await service.Call("GET", $"/manage/names/Line/l{tag}", null, ("X-Api-Key", "other-key"))).Status);
    }

    [Fact]
    public async Task Find_ANameThatTwoOrdersHave_GivesNeither()
    {
        var tag = NewId();
        for (var order = 0; order < 2; order++)
        {
            var lines = new JsonArray(new JsonObject { ["id"] = tag, ["quantity"] = 1, ["unitAmount"] = 5 });
            await service.Import(new() { ["id"] = NewId(), ["currency"] = "EUR", ["lines"] = lines });
        }

        Assert.Equal(404, (await Call("GET", $"/manage/names/Line/{tag}")).Status);
    }

    [Fact]
    public async Task Ship_ByTransaction_ShipsTheOrderThatHasIt()
    {
        var (first, second) = (NewId(), NewId());
        (await Create(first, "transactionId")).Is(201);
        (await Create(second, "transactionId")).Is(409);

        (await service.Call("PATCH", $"/v1/json/orders/{first}", """{"status":"shipped"}""", ("api_key", "demo-key"))).Is(200);

        Assert.Equal("PickedUp", (string?)(await service.Canonical(first))["fulfillment"]);
    }

    [Fact]
    public async Task Create_RepeatedUnderItsKey_IsAnsweredAsBefore()
    {
        var id = NewId();

        (await Create(id, "number", ("Idempotency-Key", id))).Is(201);

        Assert.Equal("true", (await Create(id, "number", ("Idempotency-Key", id))).Header("Idempotent-Replayed"));
    }

    [Fact]
    public async Task Create_NameOfAnotherMerchantsOrder_IsFine()
    {
        (await Create(NewId(), "number")).Is(201);

        var other = await service.Call("POST", "/manage/orders", Order(NewId(), "number"), ("X-Api-Key", "other-key"));

        Assert.Equal(201, other.Status);
    }

    [Theory]
    [InlineData("lines", """[{"id":"a","quantity":1},{"id":"a","quantity":1}]""")]
    [InlineData("shipments", """[{"id":"a"},{"id":"a"}]""")]
    [InlineData("payments", """[{"id":"a"},{"id":"a"}]""")]
    public async Task Create_TwoPartsOfOneId_AreRefused(string member, string parts)
    {
        var order = new JsonObject { ["id"] = NewId(), ["currency"] = "EUR", [member] = JsonNode.Parse(parts) };

        var refused = await Call("POST", "/manage/orders", order.ToJsonString());

        Assert.Equal([member], refused.Is(422)["errors"]!.AsObject().Select(error => error.Key));
    }

    private static string NewId() => Guid.NewGuid().ToString("N");

    private string Order(string id, string member) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"id":"{{id}}","status":"Placed","payment":"Paid","fulfillment":"Unfulfilled","currency":"EUR","{{member}}":{{_name}}}""");

    private Task<Answer> Create(string id, string member, params (string, string)[] headers) =>
        Call("POST", "/manage/orders", Order(id, member), headers);

    private Task<Answer> Call(string method, string path, string? body = null, params (string, string)[] headers) =>
        service.Call(method, path, body, [("X-Api-Key", "demo-key"), .. headers]);
}
