using System.Text.Json.Nodes;
using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.ElasticPath;

[Collection(ServiceCollection.Name)]
public sealed class ElasticPathUpdateTests(Service service)
{
    private readonly BearerClient _client = new(service, Schemes.ElasticPath);

    [Theory]
    [InlineData("first_name", "Ünique 1")]
    [InlineData("last_name", "Ünique 1")]
    [InlineData("phone_number", "+49 30 1")]
    [InlineData("company_name", "Ünique 1")]
    [InlineData("line_1", "Ünique 1")]
    [InlineData("line_2", "Ünique 1")]
    [InlineData("city", "Ünique 1")]
    [InlineData("county", "Ünique 1")]
    [InlineData("region", "Ünique 1")]
    [InlineData("postcode", "Ünique 1")]
    [InlineData("country", "CA")]
    [InlineData("instructions", "Ünique 1")]
    public async Task Put_OneAddressField_ChangesThatFieldAlone(string field, string value)
    {
        var id = await ShopOrders.Import(service);
        var expected = (await _client.Get($"/v2/orders/{id}")).Json;
        expected["data"]!["shipping_address"]![field] = value;
        expected["data"]!["meta"]!["timestamps"]!["updated_at"] = "*";

        var answer = await Put(id, new() { ["shipping_address"] = new JsonObject { [field] = value } });

        JsonAssert.Matches(expected, answer.Is(200), partial: false);
        Assert.Equal(answer.Text, (await _client.Get($"/v2/orders/{id}")).Text);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    public async Task Put_AddressFieldEmptied_ReadsAsEmptyText(string nothing)
    {
        var id = await ShopOrders.Import(service);

        var answer = await Put(id, new() { ["shipping_address"] = new JsonObject { ["phone_number"] = JsonNode.Parse(nothing) } });

        Assert.Equal("", (string?)answer.Is(200)["data"]!["shipping_address"]!["phone_number"]);
    }

    [Fact]
    public async Task Put_References_AreSetChangedAndCleared()
    {
        var id = await ShopOrders.Import(service);

        var set = await Put(id, new() { ["order_number"] = "N-1", ["external_ref"] = new string('ü', 64) });
        var changed = await Put(id, new() { ["order_number"] = "N-2" });
        var cleared = await Put(id, new() { ["order_number"] = "", ["external_ref"] = null });

        Assert.Equal(("N-1", new string('ü', 64)), References(set));
        Assert.Equal(("N-2", new string('ü', 64)), References(changed));
        Assert.Equal((null, null), References(cleared));
        Assert.False(cleared.Json["data"]!.AsObject().ContainsKey("order_number"));
    }

    [Fact]
    public async Task Put_CustomData_IsEchoedAtTheTopReplacedAndRemoved()
    {
        var id = await ShopOrders.Import(service);
        var custom = """{"consignment-id":"JRTH720666","gift":true,"weight":2.50,"tags":["a",null],"route":{"from":"A"}}""";

        await Put(id, JsonNode.Parse(custom)!.AsObject());
        var got = await _client.Get($"/v2/orders/{id}");
        var removed = await Put(id, new() { ["gift"] = null, ["tags"] = "none", ["never"] = null });

        JsonAssert.Matches(JsonNode.Parse(custom), got.Is(200)["data"], partial: true);
        Assert.Contains("\"weight\":2.50", got.Text, StringComparison.Ordinal);
        var data = removed.Is(200)["data"]!.AsObject();
        Assert.Equal("none", (string?)data["tags"]);
        Assert.False(data.ContainsKey("gift") || data.ContainsKey("never"));
    }

    [Fact]
    public async Task Put_ImmutableMembers_AreIgnored()
    {
        var id = await ShopOrders.Import(service);
        var before = await _client.Get($"/v2/orders/{id}");

        var answer = await Put(id, JsonNode.Parse("""
            {"id":"other","payment":"paid","anonymized":true,"customer":{"name":"X"},"contact":{},"account":{},
             "billing_address":{"city":"X"},"links":{"self":"x"},"meta":{"display_price":1},"relationships":{},"included":{},
             "payment_intent_id":"x","custom_attributes":{}}
            """)!.AsObject());

        Assert.Equal((200, before.Text, before.ETag), (answer.Status, answer.Text, answer.ETag));
    }

    [Fact]
    public async Task Put_OrderAsItWasRead_ChangesNothing()
    {
        var id = await ShopOrders.Import(service);
        var before = await _client.Get($"/v2/orders/{id}");
        var data = before.Json["data"]!.AsObject();
        data.Remove("status");
        data.Remove("shipping");

        var answer = await _client.Send("PUT", $"/v2/orders/{id}", new JsonObject { ["data"] = data.DeepClone() });

        Assert.Equal((200, before.Text, before.ETag), (answer.Status, answer.Text, answer.ETag));
    }

    private static (string?, string?) References(Answer answer)
    {
        var data = answer.Is(200)["data"]!;
        return ((string?)data["order_number"], (string?)data["external_ref"]);
    }

    private Task<Answer> Put(string id, JsonObject members)
    {
        members["type"] = "order";
        return _client.Send("PUT", $"/v2/orders/{id}", new JsonObject { ["data"] = members });
    }
}
