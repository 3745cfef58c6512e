using System.Text.Json.Nodes;
using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.CommerceLayer;
using OrderGrains.Api.Tests.Support;
using Answer = OrderGrains.Api.Tests.Support.Answer;

namespace OrderGrains.Api.Tests.Contracts;

/// <summary>Commerce Layer's triggers and what leads to them (page, A8 and A9).</summary>
internal sealed class CommerceLayerClient(Service service) : IDoorClient
{
    private static readonly Refusal Transition = new(422, """
        {"errors":[{"title":"transition is not permitted","detail":"status - transition is not permitted","code":"VALIDATION_ERROR",
         "source":{"pointer":"/data/attributes/status"},"status":"422","meta":{"error":"invalid_transition"}}]}
        """);

    private readonly BearerClient _client = new(service, Schemes.CommerceLayer);

    public Task<Answer> Send(string request, string id) => request switch
    {
        "create empty" => Write("POST", "orders", related: Shop.Relationship("market", "markets", Cart.Known)),
        "customer and purchasable item" => Fill(id),
        "read" => View(id),
        "refund a part of a capture" => Move(id, "captures", new() { ["_refund"] = true, ["_refund_amount_cents"] = 700 }),
        "capture the authorization" => Move(id, "authorizations", new() { ["_capture"] = true }),
        "void the authorization" => Move(id, "authorizations", new() { ["_void"] = true }),
        _ => Write("PATCH", "orders", id, new() { [request] = true }),
    };

    public Task<Answer> View(string id) => _client.Get($"/api/orders/{id}");

    public string Shown(Answer view)
    {
        var shown = Attributes(view);
        return $"{shown["status"]}/{shown["payment_status"]}/{shown["fulfillment_status"]}";
    }

    public bool IsAnsweredWithTheOrder(string request) => request.StartsWith('_');

    public Refusal Refusal(string request, string shown) => Transition;

    public void CheckStep(Answer before, Answer after) => CommerceLayerTimes.Check(Attributes(before), Attributes(after));

    private static JsonObject Attributes(Answer view) => view.Is(200)["data"]!["attributes"]!.AsObject();

    private async Task<Answer> Fill(string order)
    {
        (await Write("PATCH", "orders", order, new() { ["customer_email"] = "john@example.com" })).Is(200);
        return await Write(
            "POST",
            "line_items",
            attributes: new() { ["sku_code"] = Cart.Sku, ["quantity"] = 1 },
            related: Shop.Relationship("order", "orders", order));
    }

    /// <summary>Of the order's first transaction of a type.</summary>
    private async Task<Answer> Move(string order, string type, JsonObject attributes)
    {
        var all = (await _client.Get($"/api/orders/{order}/{type}")).Is(200)["data"]!.AsArray();
        return await Write("PATCH", type, (string)all[0]!["id"]!, attributes);
    }

    private Task<Answer> Write(string method, string type, string? id = null, JsonObject? attributes = null, JsonObject? related = null)
    {
        var data = new JsonObject { ["type"] = type, ["attributes"] = attributes ?? [] };
        if (id is not null)
            data["id"] = id;
        if (related is not null)
            data["relationships"] = related;
        return _client.Send(method, id is null ? $"/api/{type}" : $"/api/{type}/{id}", Body(data), Shop.MediaType);
    }

    private static string Body(JsonObject data) => new JsonObject { ["data"] = data }.ToJsonString();
}
