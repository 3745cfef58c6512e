using System.Text.Json.Nodes;
using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.ElasticPath.Flows;

/// <summary>A merchant of the test's own, whose flows change nobody else's orders.</summary>
internal sealed class FlowShop
{
    private FlowShop(BearerClient client) => Client = client;

    public BearerClient Client { get; }

    public static async Task<FlowShop> Open(Service service) =>
        new(new(service, Schemes.ElasticPath) { Token = await service.NewMerchantToken(Schemes.ElasticPath) });

    /// <summary>The id of a flow of orders.</summary>
    public async Task<string> Flow() => (string)(await Client.Send("POST", "/v2/flows", """
        {"data":{"type":"flow","name":"Orders","slug":"orders","description":"More of orders","enabled":true}}
        """)).Is(201)["data"]!["id"]!;

    /// <summary>The answer to a new field of a flow.</summary>
    /// <param name="flow">Its id.</param>
    /// <param name="slug">The field's.</param>
    /// <param name="type">In the vendor's words.</param>
    /// <param name="more">Further members, without braces.</param>
    public Task<Answer> TryField(string flow, string slug, string type, string more = "") => Client.Send("POST", "/v2/fields", $$"""
        {"data":{"type":"field","name":"N","slug":"{{slug}}","field_type":"{{type}}",{{(more.Length > 0 ? more + "," : "")}}
         "relationships":{"flow":{"data":{"type":"flow","id":"{{flow}}"} } } } }
        """);

    /// <summary>The id of a new field.</summary>
    public async Task<string> Field(string flow, string slug, string type, string more = "") =>
        (string)(await TryField(flow, slug, type, more)).Is(201)["data"]!["id"]!;

    /// <summary>The answer to an order that is made by hand with these members beside the usual ones.</summary>
    public Task<Answer> TryOrder(string members = "") => Client.Send("POST", "/v2/orders", $$"""
        {"data":{"type":"order","customer":{"name":"Ron","email":"ron@example.com"}{{(members.Length > 0 ? "," + members : "")}} },
         "included":{"items":[{"name":"Bike","quantity":1,"unit_price":{"amount":100,"currency":"EUR","includes_tax":true} }]} }
        """);

    /// <summary>The path of an order of the merchant.</summary>
    public async Task<string> Order(string members = "") => $"/v2/orders/{(await TryOrder(members)).Is(201)["data"]!["id"]}";

    /// <summary>The answer to an update with these members.</summary>
    public Task<Answer> Update(string order, string members) =>
        Client.Send("PUT", order, $$"""{"data":{"type":"order",{{members}} } }""");

    /// <summary>The answer to a checkout with these members beside the usual ones.</summary>
    public async Task<Answer> CheckOut(string members = "")
    {
        var cart = $"/v2/carts/{Guid.NewGuid():N}";
        (await Client.Send("POST", $"{cart}/items", """
            {"data":{"type":"custom_item","name":"Bike","quantity":1,"price":{"amount":1500,"includes_tax":true}}}
            """)).Is(201);
        var address = """{"first_name":"R","last_name":"S","line_1":"1","region":"IN","postcode":"1","country":"US"}""";
        return await Client.Send("POST", $"{cart}/checkout", $$"""
            {"data":{"customer":{"name":"R","email":"r@example.com"},"billing_address":{{address}},"shipping_address":{{address}}
             {{(members.Length > 0 ? "," + members : "")}} } }
            """);
    }

    public async Task<JsonNode> Read(string path) => (await Client.Get(path)).Is(200)["data"]!;
}
