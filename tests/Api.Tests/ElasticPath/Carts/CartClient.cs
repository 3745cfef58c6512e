using System.Text.Json.Nodes;
using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.ElasticPath.Carts;

/// <summary>A client with a cart of its own.</summary>
internal sealed class CartClient(Service service)
{
    /// <summary>The demonstration's article: 25.00 euros, ten thousand on the shelf.</summary>
    public const string Shirt = "TSHIRTMM000000FFFFFFXLXX";

    /// <summary>Its id, and so that of the product.</summary>
    public const string ShirtId = "wimxtoAwSl";

    public const string Bike =
        """{"type":"custom_item","name":"Bike","sku":"bike-1","quantity":2,"price":{"amount":1500,"includes_tax":true}}""";

    private readonly BearerClient _client = new(service, Schemes.ElasticPath);

    public string Reference { get; } = Guid.NewGuid().ToString("N");

    /// <summary>Sends to a path below the cart's.</summary>
    /// <param name="method">HTTP method.</param>
    /// <param name="below">E.g. <c>/items</c>.</param>
    /// <param name="body">JSON; null sends none.</param>
    /// <param name="headers">Further ones.</param>
    public Task<Answer> Send(string method, string below, string? body = null, params (string, string)[] headers) =>
        body is null
            ? _client.Send(method, $"/v2/carts/{Reference}{below}", (byte[]?)null, "application/json", headers)
            : _client.Send(method, $"/v2/carts/{Reference}{below}", body, "application/json", headers);

    /// <summary>Puts one thing in.</summary>
    public Task<Answer> Add(string item) => Send("POST", "/items", $$"""{"data":{{item}}}""");

    /// <summary>Puts one thing in and gives the id it has there.</summary>
    public async Task<string> Added(string item)
    {
        var data = (await Add(item)).Is(201)["data"]!.AsArray();
        return (string)data[^1]!["id"]!;
    }

    public async Task<JsonNode> Prices() => (await Send("GET", "")).Is(200)["data"]!["meta"]!["display_price"]!;

    public async Task<Answer> CheckOut(string more = "", params (string, string)[] headers)
    {
        const string Address =
            """{"first_name":"Ron","last_name":"Swanson","line_1":"1 Main","city":"Pawnee","region":"IN","postcode":"1","country":"US"}""";
        return await Send("POST", "/checkout", $$"""
            {"data":{"customer":{"name":"Ron Swanson","email":"ron@example.com"},"billing_address":{{Address}},
             "shipping_address":{{Address}}{{more}} } }
            """, headers);
    }

    /// <summary>Sends to any path.</summary>
    public Task<Answer> SendTo(string method, string path, string? body = null) =>
        body is null ? _client.Send(method, path, (byte[]?)null) : _client.Send(method, path, body);
}
