using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Contracts;

/// <summary>Elastic Path's updates, payments and transactions (page, B6 to B8).</summary>
internal sealed class ElasticPathClient(Service service) : IDoorClient
{
    private static readonly Refusal NotInThisState = Unprocessable("Order cannot be updated in its current state");

    private readonly BearerClient _client = new(service, Schemes.ElasticPath);

    public Task<Answer> Send(string request, string id) => request switch
    {
        "check out" => CheckOut(),
        "address" => Put(id, """ "shipping_address":{"first_name":"Leslie"}"""),
        "cancel" => Put(id, """ "status":"cancelled" """),
        "fulfil" => Put(id, """ "shipping":"fulfilled" """),
        "data" => Put(id, """ "order_number":"N-1","external_ref":"X-1","gift":true"""),
        "authorize" => Pay(id, """ "method":"authorize" """),
        "partial authorize" => Pay(id, """ "method":"authorize","amount":2000"""),
        "purchase" => Pay(id, """ "method":"purchase" """),
        "capture" or "partial capture" => Capture(id, request),
        "cancel transaction" => Transaction(id, "authorize", "cancel", """{"data":{"reason":"duplicate"}}"""),
        "refund" => Transaction(id, "capture", "refund", """{"data":{}}"""),
        "partial refund" => Transaction(id, "capture", "refund", """{"data":{"amount":700}}"""),
        _ => throw new ArgumentException(request),
    };

    public Task<Answer> View(string id) => _client.Get($"/v2/orders/{id}");

    public string Shown(Answer view)
    {
        var shown = view.Is(200)["data"]!;
        return $"{shown["status"]}/{shown["payment"]}/{shown["shipping"]}";
    }

    public bool IsAnsweredWithTheOrder(string request) => request is "address" or "cancel" or "fulfil" or "data";

    public Refusal Refusal(string request, string shown) => request switch
    {
        "capture" or "partial capture" => Unprocessable("Transaction cannot be captured in its current state"),
        "refund" or "partial refund" => Unprocessable("Transaction cannot be refunded in its current state"),
        "cancel transaction" => new(422, """
            {"errors":[{"status":422,"title":"Unsupported gateway operation",
             "detail":"Cancellation is not supported for Manual payment gateway"}]}
            """),
        _ => NotInThisState,
    };

    private static Refusal Unprocessable(string detail) =>
        new(422, $$"""{"errors":[{"status":422,"title":"Unprocessable Entity","detail":"{{detail}}"}]}""");

    private Task<Answer> Put(string id, string members) =>
        _client.Send("PUT", $"/v2/orders/{id}", $$"""{"data":{"type":"order",{{members}}} }""");

    private Task<Answer> Pay(string id, string members) =>
        _client.Send("POST", $"/v2/orders/{id}/payments", $$"""{"data":{"gateway":"manual",{{members}}} }""");

    /// <summary>Of what is authorized; where nothing is, the vendor calls it a purchase.</summary>
    private async Task<Answer> Capture(string id, string request)
    {
        if (await Find(id, "authorize") is not null)
            return await Transaction(id, "authorize", "capture", "");
        return await Pay(id, request == "capture" ? """ "method":"purchase" """ : """ "method":"purchase","amount":1500""");
    }

    private async Task<Answer> Transaction(string id, string type, string call, string body) =>
        await _client.Send("POST", $"/v2/orders/{id}/transactions/{await Find(id, type) ?? await Find(id, "authorize")}/{call}", body);

    /// <summary>The id of the first transaction of a type; purchases are captures as well.</summary>
    private async Task<string?> Find(string id, string type)
    {
        var all = (await _client.Get($"/v2/orders/{id}/transactions")).Is(200)["data"]!.AsArray();
        return (string?)all.FirstOrDefault(one => IsOf(type, (string?)one!["transaction_type"]))?["id"];
    }

    private static bool IsOf(string type, string? shown) => shown == type || (type == "capture" && shown == "purchase");

    private async Task<Answer> CheckOut()
    {
        const string Address = """
            {"first_name":"Ron","last_name":"Swanson","line_1":"1 Main","city":"Pawnee","region":"IN","postcode":"46001","country":"US"}
            """;
        var cart = $"/v2/carts/{Guid.NewGuid():N}";
        (await _client.Send("POST", $"{cart}/items", """
            {"data":{"type":"custom_item","name":"Bike","sku":"bike-1","quantity":1,"price":{"amount":5000,"includes_tax":true}}}
            """)).Is(201);
        return await _client.Send("POST", $"{cart}/checkout", $$"""
            {"data":{"customer":{"name":"Ron","email":"ron@example.com"},"billing_address":{{Address}},"shipping_address":{{Address}} } }
            """);
    }
}
