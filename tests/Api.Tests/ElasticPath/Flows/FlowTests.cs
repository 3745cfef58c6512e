using System.Text.Json.Nodes;
using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Orders;

namespace OrderGrains.Api.Tests.ElasticPath.Flows;

/// <summary>Flows and their fields: made, read, changed and removed.</summary>
[Collection(ServiceCollection.Name)]
public sealed class FlowTests(Service service)
{
    [Fact]
    public async Task Flow_MadeReadChangedAndRemoved_IsTheVendors()
    {
        var shop = await FlowShop.Open(service);
        var id = await shop.Flow();
        var whole = JsonNode.Parse($$"""
            {"id":"{{id}}","type":"flow","name":"Orders","slug":"orders","description":"More of orders","enabled":true,
             "links":{"self":"*"},"relationships":{},
             "meta":{"owner":"store","timestamps":{"created_at":"*","updated_at":"*"} } }
            """)!;

        JsonAssert.Matches(whole, await shop.Read($"/v2/flows/{id}"), partial: false);
        var list = (await shop.Client.Get("/v2/flows?page[limit]=1")).Is(200);
        JsonAssert.Matches(whole, list["data"]![0], partial: false);
        Assert.Equal(1, (int)list["meta"]!["results"]!["total"]!);
        var changed = await shop.Client.Send("PUT", $"/v2/flows/{id}", """{"data":{"type":"flow","name":"Mine","description":""}}""");
        var flow = changed.Is(200)["data"]!;
        Assert.Equal(("Mine", "", true), ((string?)flow["name"], (string?)flow["description"], (bool)flow["enabled"]!));
        Assert.Equal(204, (await shop.Client.Send("DELETE", $"/v2/flows/{id}", (byte[]?)null)).Status);
        (await shop.Client.Get($"/v2/flows/{id}")).Is(404, NotFound("Flow"));
        Assert.Equal(404, (await shop.Client.Send("DELETE", $"/v2/flows/{id}", (byte[]?)null)).Status);
    }

    [Fact]
    public async Task Field_MadeReadChangedAndRemoved_IsTheVendors()
    {
        var shop = await FlowShop.Open(service);
        var flow = await shop.Flow();
        var id = await shop.Field(flow, "rating", "integer", """
            "description":"d","default":4,"order":1,"validation_rules":[{"type":"between","options":{"from":1,"to":5}}]
            """);
        var whole = JsonNode.Parse($$"""
            {"id":"{{id}}","type":"field","field_type":"integer","slug":"rating","name":"N","description":"d","required":false,"default":4,
             "enabled":true,"validation_rules":[{"type":"between","options":{"from":1,"to":5} }],"order":1,"omit_null":false,
             "links":{"self":"*"},"relationships":{"flow":{"data":{"type":"flow","id":"{{flow}}"} } },
             "meta":{"owner":"store","timestamps":{"created_at":"*","updated_at":"*"} } }
            """)!;

        foreach (var list in new[] { "/v2/fields", "/v2/flows/orders/fields" })
            JsonAssert.Matches(whole, (await shop.Client.Get(list)).Is(200)["data"]![0], partial: false);
        JsonAssert.Matches(whole, await shop.Read($"/v2/fields/{id}"), partial: false);
        var changed = (await shop.Client.Send("PUT", $"/v2/fields/{id}", """
            {"data":{"type":"field","field_type":"integer","slug":"stars","default":null,"omit_null":true}}
            """)).Is(200)["data"]!;
        var most = (int)changed["validation_rules"]![0]!["options"]!["to"]!;
        Assert.Equal(("stars", null, true, 5), ((string?)changed["slug"], changed["default"], (bool)changed["omit_null"]!, most));
        Assert.Equal(204, (await shop.Client.Send("DELETE", $"/v2/fields/{id}", (byte[]?)null)).Status);
        (await shop.Client.Get($"/v2/fields/{id}")).Is(404, NotFound("Field"));
        Assert.Empty((await shop.Client.Get("/v2/fields")).Is(200)["data"]!.AsArray());
        (await shop.Client.Get("/v2/flows/carts/fields")).Is(404, NotFound("Flow"));
    }

    [Fact]
    public async Task Slug_OfAnother_IsAConflict()
    {
        var shop = await FlowShop.Open(service);
        var flow = await shop.Flow();
        await shop.Field(flow, "a", "string");
        var other = await shop.Field(flow, "b", "string");

        (await shop.Client.Send("POST", "/v2/flows", """{"data":{"type":"flow","name":"o","slug":"orders"}}""")).Is(409, """
            {"errors":[{"status":409,"title":"Conflict","detail":"Another flow has this slug"}]}
            """);
        var taken = """{"errors":[{"status":409,"title":"Conflict","detail":"Another field of the flow has this slug"}]}""";
        (await shop.TryField(flow, "a", "string")).Is(409, taken);
        (await shop.Client.Send("PUT", $"/v2/fields/{other}", """{"data":{"type":"field","slug":"a"}}""")).Is(409, taken);
        (await shop.TryField("none", "c", "string")).Is(404, NotFound("Flow"));
    }

    [Fact]
    public async Task Field_BeyondTheHundredth_IsRefused()
    {
        var shop = await FlowShop.Open(service);
        var flow = await shop.Flow();
        for (var index = 0; index < 100; index++)
            await shop.Field(flow, $"f{index}", "boolean");

        (await shop.TryField(flow, "more", "boolean")).Is(422, """
            {"errors":[{"status":422,"title":"Unprocessable Entity","detail":"A flow has at most 100 fields"}]}
            """);
        Assert.Equal(100, (int)(await shop.Client.Get("/v2/flows/orders/fields")).Is(200)["meta"]!["results"]!["total"]!);
    }

    [Fact]
    public async Task Created_TwiceUnderOneKey_IsMadeOnce()
    {
        var shop = await FlowShop.Open(service);
        var key = ("Idempotency-Key", Guid.NewGuid().ToString("N"));
        var body = JsonNode.Parse("""{"data":{"type":"flow","name":"o","slug":"orders"}}""")!;

        var first = (await shop.Client.Send("POST", "/v2/flows", body, key)).Is(201);
        var again = await shop.Client.Send("POST", "/v2/flows", body, key);

        Assert.Equal(first.ToJsonString(), again.Is(201).ToJsonString());
        Assert.Equal("true", again.Header("Idempotent-Replayed"));
    }

    [Theory]
    [InlineData("{}", "type is required|slug is required|name is required")]
    [InlineData("""{"type":"field","slug":"carts","name":""}""",
        "data.type must be one of the following: \"flow\"|data.slug must be one of the following: \"orders\"|"
        + "String length must be greater than or equal to 1")]
    [InlineData("""{"type":"flow","slug":"orders","name":"a","enabled":1}""", "Invalid type. Expected: boolean, given: integer")]
    public async Task Flow_WrongBody_IsNamed(string data, string details)
    {
        var shop = await FlowShop.Open(service);

        Assert.Equal(details.Split('|'), Details((await shop.Client.Send("POST", "/v2/flows", $$"""{"data":{{data}} }""")).Is(400)));
    }

    [Theory]
    [InlineData("x", "relationship", "",
        "data.field_type must be one of the following: \"string\", \"integer\", \"float\", \"boolean\", \"date\"")]
    [InlineData("status", "string", "", "status is a member of every order")]
    [InlineData("a b", "string", "", "Does not match format 'slug'")]
    [InlineData("a", "string", "\"validation_rules\":[{\"type\":\"between\"}]",
        "data.validation_rules.0.type must be one of the following: \"enum\", \"email\", \"slug\"")]
    [InlineData("a", "string", "\"validation_rules\":[{\"type\":\"email\"},{\"type\":\"email\"}]", "array items must be unique")]
    [InlineData("a", "string", "\"validation_rules\":[{\"type\":\"enum\",\"options\":[]}]", "Array must have at least 1 items")]
    [InlineData("a", "string", "\"validation_rules\":[{\"type\":\"enum\",\"options\":[1]}]",
        "Invalid type. Expected: string, given: integer")]
    [InlineData("a", "integer", "\"validation_rules\":[{\"type\":\"between\",\"options\":{\"from\":5,\"to\":1}}]",
        "Must be greater than or equal to 5")]
    [InlineData("a", "integer", "\"validation_rules\":[{\"type\":\"between\",\"options\":{\"from\":1}}]", "to is required")]
    [InlineData("a", "integer", "\"default\":9,\"validation_rules\":[{\"type\":\"between\",\"options\":{\"from\":1,\"to\":5}}]",
        "Must be less than or equal to 5")]
    [InlineData("a", "integer", "\"default\":\"1\"", "Invalid type. Expected: integer, given: string")]
    [InlineData("a", "float", "\"default\":1e400", "Must be less than or equal to 1000000000000000")]
    [InlineData("a", "date", "\"default\":\"tomorrow\"", "Does not match format 'date'")]
    [InlineData("a", "string", "\"order\":-1", "Must be greater than or equal to 0")]
    public async Task Field_WrongBody_IsNamed(string slug, string type, string more, string detail)
    {
        var shop = await FlowShop.Open(service);

        Assert.Equal([detail], Details((await shop.TryField(await shop.Flow(), slug, type, more)).Is(400)));
    }

    [Fact]
    public async Task FieldType_Changed_IsRefused()
    {
        var shop = await FlowShop.Open(service);
        var id = await shop.Field(await shop.Flow(), "a", "string");

        (await shop.Client.Send("PUT", $"/v2/fields/{id}", """{"data":{"type":"field","field_type":"date"}}""")).Is(400, """
            {"errors":[{"status":400,"title":"const","detail":"data.field_type does not match: \"string\"","source":"data.field_type"}]}
            """);
    }

    [Fact]
    public async Task Flows_OfOthersAndByShoppers_AreNotThere()
    {
        var shop = await FlowShop.Open(service);
        var id = await shop.Flow();
        var other = await FlowShop.Open(service);
        var shopper = new BearerClient(service, Schemes.ElasticPath)
        {
            Token = BearerClient.IssueToken(service, Schemes.ElasticPath, role: CallerRole.Storefront),
        };

        Assert.Equal(404, (await other.Client.Get($"/v2/flows/{id}")).Status);
        Assert.Empty((await other.Client.Get("/v2/flows")).Is(200)["data"]!.AsArray());
        foreach (var path in new[] { "/v2/flows", "/v2/fields", "/v2/flows/orders/fields" })
            (await shopper.Get(path)).Is(403, """{"errors":[{"status":403,"title":"Forbidden"}]}""");
    }

    private static string NotFound(string what) =>
        $$"""{"errors":[{"status":404,"title":"Not Found","detail":"{{what}} not found"}]}""";

    private static IEnumerable<string?> Details(JsonNode answer) =>
        answer["errors"]!.AsArray().Select(error => (string?)error!["detail"]);
}
