using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.ElasticPath.Flows;

/// <summary>What orders take and show where a flow declares their custom data.</summary>
[Collection(ServiceCollection.Name)]
public sealed class DeclaredDataTests(Service service)
{
    [Theory]
    [InlineData("string", "", "\"red\"", null)]
    [InlineData("string", "", "1", "invalid_type|Invalid type. Expected: string, given: integer")]
    [InlineData("string", Colours, "\"red\"", null)]
    [InlineData("string", Colours, "\"green\"", "enum|data.x must be one of the following: \"red\", \"blue\"")]
    [InlineData("string", Colours, "\"\"", "enum|data.x must be one of the following: \"red\", \"blue\"")]
    [InlineData("string", "{\"type\":\"email\"}", "\"ron@example.com\"", null)]
    [InlineData("string", "{\"type\":\"email\"}", "\"ron\"", "format|Does not match format 'email'")]
    [InlineData("string", "{\"type\":\"slug\"}", "\"a-b_1\"", null)]
    [InlineData("string", "{\"type\":\"slug\"}", "\"a b\"", "format|Does not match format 'slug'")]
    [InlineData("integer", "", "7", null)]
    [InlineData("integer", "", "7.5", "invalid_type|Invalid type. Expected: integer, given: number")]
    [InlineData("integer", "", "1e30", "number_lte|Must be less than or equal to 1000000000000000")]
    [InlineData("integer", Between, "5", null)]
    [InlineData("integer", Between, "6", "number_lte|Must be less than or equal to 5")]
    [InlineData("integer", Between, "-1", "number_gte|Must be greater than or equal to 0.5")]
    [InlineData("float", "{\"type\":\"enum\",\"options\":[0.5,1]}", "1.0", null)]
    [InlineData("float", "{\"type\":\"enum\",\"options\":[0.5,1]}", "2", "enum|data.x must be one of the following: 0.5, 1")]
    [InlineData("float", "", "-1e400", "number_gte|Must be greater than or equal to -1000000000000000")]
    [InlineData("float", "", "\"1\"", "invalid_type|Invalid type. Expected: number, given: string")]
    [InlineData("boolean", "", "true", null)]
    [InlineData("boolean", "", "\"true\"", "invalid_type|Invalid type. Expected: boolean, given: string")]
    [InlineData("date", "", "\"2026-02-28\"", null)]
    [InlineData("date", "", "\"2026-02-28 10:00:00\"", null)]
    [InlineData("date", "", "\"2026-02-28T10:00:00.000Z\"", null)]
    [InlineData("date", "", "\"2026-02-30\"", "format|Does not match format 'date'")]
    public async Task Value_OfADeclaredField_HasToBeOfItsTypeAndKeepItsRules(string type, string rule, string value, string? problem)
    {
        var shop = await FlowShop.Open(service);
        await shop.Field(await shop.Flow(), "x", type, rule.Length > 0 ? $"\"validation_rules\":[{rule}]" : "");
        var order = await shop.Order();

        var answer = await shop.Update(order, $"\"x\":{value}");

        if (problem is null)
        {
            Assert.Equal(value, answer.Is(200)["data"]!["x"]!.ToJsonString());
            Assert.Equal(value, (await shop.Read(order))["x"]!.ToJsonString());
            return;
        }

        var error = answer.Is(400)["errors"]![0]!;
        Assert.Equal((problem, "data.x"), ($"{error["title"]}|{error["detail"]}", (string?)error["source"]));
        Assert.Null((await shop.Read(order))["x"]);
    }

    [Fact]
    public async Task Undeclared_WithoutAFlow_IsTakenWhereverAnOrderIsMadeOrChanged()
    {
        var shop = await FlowShop.Open(service);

        Assert.Equal(1, (int?)(await shop.TryOrder("\"any\":1")).Is(201)["data"]!["any"]);
        var bought = (await shop.CheckOut("\"any\":{\"a\":null},\"none\":null")).Is(201)["data"]!;
        Assert.Equal(("{\"a\":null}", false), (bought["any"]!.ToJsonString(), bought.AsObject().ContainsKey("none")));
        Assert.Equal(2, (int?)(await shop.Update($"/v2/orders/{bought["id"]}", "\"other\":2")).Is(200)["data"]!["other"]);
    }

    [Fact]
    public async Task Undeclared_OnceThereIsAFlow_IsNotTaken()
    {
        var shop = await FlowShop.Open(service);
        var order = await shop.Order("\"old\":1");
        var flow = await shop.Flow();
        await shop.Field(flow, "known", "string");

        var changed = (await shop.Update(order, "\"known\":\"a\",\"new\":2")).Is(200)["data"]!;

        Assert.Equal((1, "a", null), ((int?)changed["old"], (string?)changed["known"], changed["new"]));
        (await shop.Client.Send("PUT", $"/v2/flows/{flow}", """{"data":{"type":"flow","enabled":false}}""")).Is(200);
        Assert.Equal(2, (int?)(await shop.Update(order, "\"new\":2")).Is(200)["data"]!["new"]);
    }

    [Fact]
    public async Task Made_WithoutADeclaredField_HasItsDefault()
    {
        var shop = await FlowShop.Open(service);
        var flow = await shop.Flow();
        await shop.Field(flow, "size", "integer", "\"default\":3");
        await shop.Field(flow, "sure", "boolean", "\"default\":false,\"required\":true");

        var (manual, bought) = ((await shop.TryOrder()).Is(201)["data"]!, (await shop.CheckOut("\"size\":4")).Is(201)["data"]!);

        Assert.Equal((3, false), ((int?)manual["size"], (bool?)manual["sure"]));
        Assert.Equal((4, false), ((int?)bought["size"], (bool?)bought["sure"]));
    }

    [Fact]
    public async Task Required_LeftOut_IsNamedWhereAnOrderIsMadeAndWhereItIsCleared()
    {
        var shop = await FlowShop.Open(service);
        await shop.Field(await shop.Flow(), "po", "string", "\"required\":true");
        var missing = """{"errors":[{"status":400,"title":"required","detail":"po is required","source":"data"}]}""";

        (await shop.TryOrder()).Is(400, missing);
        (await shop.CheckOut()).Is(400, missing);
        var order = await shop.Order("\"po\":\"1\"");
        Assert.Equal("1", (string?)(await shop.Update(order, "\"external_ref\":\"e\"")).Is(200)["data"]!["po"]);
        (await shop.Update(order, "\"po\":null")).Is(400, """
            {"errors":[{"status":400,"title":"invalid_type","detail":"Invalid type. Expected: string, given: null","source":"data.po"}]}
            """);
    }

    [Fact]
    public async Task Shown_WithoutAValue_IsNullInItsPlaceUnlessItIsOmittedOrDisabled()
    {
        var shop = await FlowShop.Open(service);
        var flow = await shop.Flow();
        await shop.Field(flow, "last", "string");
        await shop.Field(flow, "second", "string", "\"order\":2");
        await shop.Field(flow, "first", "string", "\"order\":1");
        await shop.Field(flow, "omitted", "string", "\"omit_null\":true");
        var hidden = await shop.Field(flow, "hidden", "string");
        var order = await shop.Order("\"hidden\":\"h\",\"second\":\"s\"");
        (await shop.Client.Send("PUT", $"/v2/fields/{hidden}", """{"data":{"type":"field","enabled":false}}""")).Is(200);

        var shown = (await shop.Read(order)).AsObject().SkipWhile(member => member.Key != "relationships").Skip(1).ToArray();

        Assert.Equal(["first", "second", "last"], shown.Select(member => member.Key));
        Assert.Equal((null, "s"), (shown[0].Value, (string?)shown[1].Value));
        var listed = (await shop.Client.Get("/v2/orders")).Is(200)["data"]![0]!;
        Assert.Equal(shown.Select(member => member.Key), listed.AsObject().TakeLast(3).Select(member => member.Key));
        Assert.Null((await shop.Update(order, "\"second\":null")).Is(200)["data"]!["second"]);
    }

    [Fact]
    public async Task Setting_DeclaredOnly_TakesNothingWithoutAFlow()
    {
        using var strict = new Service { Host = host => host.UseSetting("OrderGrains:Doors:ElasticPathDeclaredOnly", "true") };
        var shop = await FlowShop.Open(strict);

        Assert.Null((await shop.TryOrder("\"gift\":true")).Is(201)["data"]!["gift"]);
        var order = await shop.Order();
        Assert.Null((await shop.Update(order, "\"gift\":true")).Is(200)["data"]!["gift"]);
    }

    private const string Colours = "{\"type\":\"enum\",\"options\":[\"red\",\"blue\"]}";
    private const string Between = "{\"type\":\"between\",\"options\":{\"from\":0.5,\"to\":5}}";
}
