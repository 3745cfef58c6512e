using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Manage;

/// <summary>What acting on an order leaves, and what it does not.</summary>
[Collection(ServiceCollection.Name)]
public sealed class ActingTests(Service service)
{
    private const string Ship = """{"actions":[{"verb":"ship"}]}""";
    private const string ShipDry = """{"actions":[{"verb":"ship"}],"dryRun":true}""";

    [Fact]
    public async Task Command_Accepted_AnswersTheOrderAsARead()
    {
        var id = await NewOrder();
        var answer = await Command(id, Ship);
        var read = await service.Call("GET", $"/manage/orders/{id}", null, Key);

        answer.Is(200);
        Assert.Equal(("\"2\"", read.Text), (answer.ETag, answer.Text));
    }

    [Fact]
    public async Task Command_SecondActionRefused_DoesNotDoTheFirst()
    {
        var id = await NewOrder();
        (await Command(id, """{"actions":[{"verb":"ship"},{"verb":"submit"}]}""")).Is(409);

        await AssertUntouched(id);
    }

    [Theory]
    [InlineData("POST", "/commands", Ship)]
    [InlineData("POST", "/commands", ShipDry)]
    [InlineData("PATCH", "", """{"reference":"PO-7"}""")]
    public async Task Acting_StaleIfMatch_IsRefused(string method, string path, string body)
    {
        var id = await NewOrder();
        var answer = await service.Call(method, $"/manage/orders/{id}{path}", body, Key, ("If-Match", "\"7\""));

        Assert.Equal("The order is at version 1.", (string?)answer.Is(412)["detail"]);
        await AssertUntouched(id);
    }

    [Theory]
    [InlineData("POST", "/commands", """{"actions":[{"verb":"editComments","text":"once"}]}""")]
    [InlineData("PATCH", "", """{"comment":"once"}""")]
    public async Task Acting_RepeatedKey_AnswersTheSameBytesAndActsOnce(string method, string path, string body)
    {
        var id = await NewOrder();
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        var first = await service.Call(method, $"/manage/orders/{id}{path}", body, Key, key);
        (await Command(id, Ship)).Is(200);
        var second = await service.Call(method, $"/manage/orders/{id}{path}", body, Key, key);
        var changed = body.Replace("once", "twice", StringComparison.Ordinal);
        var other = await service.Call(method, $"/manage/orders/{id}{path}", changed, Key, key);

        first.Is(200);
        Assert.Equal((first.Text, first.ETag, "true"), (second.Text, second.ETag, second.Header("Idempotent-Replayed")));
        other.Is(422);
        Assert.Equal("once", (string?)(await service.Canonical(id))["comment"]);
    }

    [Fact]
    public async Task DryRun_WithAKey_LeavesNeitherAChangeNorARecord()
    {
        var id = await NewOrder();
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        var dry = await service.Call("POST", $"/manage/orders/{id}/commands", ShipDry, Key, key);

        Assert.Equal(("\"1\"", null), (dry.ETag, dry.Header("Idempotent-Replayed")));
        await AssertUntouched(id);
        (await service.Call("POST", $"/manage/orders/{id}/commands", Ship, Key, key, ("If-Match", dry.ETag!))).Is(200);
    }

    [Fact]
    public async Task DryRun_ShowsWhatTheCommandThenDoes()
    {
        var id = await NewOrder();
        var dry = (await Command(id, ShipDry)).Is(200);
        (await Command(id, Ship)).Is(200);
        var history = (await service.Call("GET", $"/manage/orders/{id}/history?after=1", null, Key)).Is(200);

        Untimed(dry["events"]!, history["items"]!);
        Untimed(dry["order"]!, await service.Canonical(id));
    }

    [Fact]
    public async Task DryRun_ThatWouldBeRefused_IsRefused()
    {
        var id = await NewOrder();

        (await Command(id, """{"actions":[{"verb":"submit"}],"dryRun":true}""")).Is(409);
        (await Command(id, """{"actions":[{"verb":"refund","amount":10001}],"dryRun":true}""")).Is(422);
    }

    [Fact]
    public async Task Acting_OtherMerchantsOrder_IsNotFound()
    {
        var id = await NewOrder();
        (string, string) stranger = ("X-Api-Key", "other-key");

        (await service.Call("POST", $"/manage/orders/{id}/commands", Ship, stranger)).Is(404);
        (await service.Call("POST", $"/manage/orders/{id}/commands", ShipDry, stranger)).Is(404);
        (await service.Call("PATCH", $"/manage/orders/{id}", """{"reference":"x"}""", stranger)).Is(404);
        (await service.Call("GET", $"/manage/orders/{id}?version=1", null, stranger)).Is(404);
        await AssertUntouched(id);
    }

    [Fact]
    public async Task Patch_ShippingAddressOfAPlacedOrder_IsMergedButNotRemoved()
    {
        var id = await NewOrder(order => order["shippingAddress"] = new JsonObject { ["city"] = "Milano", ["country"] = "IT" });

        (await Patch(id, """{"shippingAddress":{"city":"Rome"}}""")).Is(200);
        var refused = (await Patch(id, """{"shippingAddress":null}""")).Is(409);

        Assert.Equal("shippingAddress", (string?)refused["members"]![0]);
        Assert.Equal("Rome", (string?)(await service.Canonical(id))["shippingAddress"]!["city"]);
    }

    [Fact]
    public async Task Patch_Null_LeavesNothingOfTheMember()
    {
        var before = JsonNode.Parse(
            """
            {
              "comment": "Old", "internalComment": "Old", "tracking": { "code": "X" }, "invoice": { "id": "I" },
              "sender": { "name": "Jane" }, "package": { "weight": 2, "dimensions": { "length": 1, "width": 1, "height": 1 } },
              "shippingAddress": { "city": "Milano", "country": "IT", "line2": "Scala B" }, "attributes": { "a": "1", "b": "2" },
              "customData": { "a": { "x": 1, "y": [{ "z": null }] }, "b": true }, "metadata": { "a": 1, "b": { "c": 2, "d": 3 } }
            }
            """)!;
        const string Body = """
            {
              "comment": null, "internalComment": null, "tracking": null, "invoice": null, "sender": null, "package": { "weight": null },
              "shippingAddress": { "line2": null }, "attributes": { "a": null },
              "customData": { "a": { "x": null }, "b": null }, "metadata": { "a": null, "b": { "c": null, "e": [null] } }
            }
            """;
        const string After = """
            {
              "package": { "dimensions": { "length": 1, "width": 1, "height": 1 } },
              "shippingAddress": { "city": "Milano", "country": "IT" }, "attributes": { "b": "2" },
              "customData": { "a": { "y": [{ "z": null }] } }, "metadata": { "b": { "d": 3, "e": [null] } }
            }
            """;
        var names = before.AsObject().Select(member => member.Key).ToList();
        var id = await NewOrder(order =>
        {
            foreach (var (name, value) in before.AsObject())
                order[name] = value!.DeepClone();
        });

        var answer = (await Patch(id, Body)).Is(200).AsObject();

        var left = new JsonObject(
            from member in answer where names.Contains(member.Key) select KeyValuePair.Create(member.Key, member.Value?.DeepClone()));
        JsonAssert.Matches(JsonNode.Parse(After), left, partial: false);
    }

    private static (string Name, string Value) Key => ("X-Api-Key", "demo-key");

    private static void Untimed(JsonNode expected, JsonNode actual) => Assert.Equal(WithoutTimes(expected), WithoutTimes(actual));

    private static string WithoutTimes(JsonNode node) => System.Text.RegularExpressions.Regex.Replace(
        node.ToJsonString(), @"\d{4}-\d\d-\d\dT[^""]*", "time");

    private Task<string> NewOrder(Action<JsonObject>? change = null) =>
        service.NewOrder(Guid.NewGuid().ToString("N"), "Placed", "Paid", "Unfulfilled", change);

    private Task<Answer> Command(string id, string body) => service.Call("POST", $"/manage/orders/{id}/commands", body, Key);

    private Task<Answer> Patch(string id, string body) => service.Call("PATCH", $"/manage/orders/{id}", body, Key);

    private async Task AssertUntouched(string id)
    {
        var order = await service.Canonical(id);
        Assert.Equal((1, "Unfulfilled", null), ((int)order["version"]!, (string?)order["fulfillment"], (string?)order["reference"]));
    }
}
