using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Centra;
using OrderGrains.Api.Tests.CommerceLayer;
using OrderGrains.Api.Tests.ElasticPath.Carts;
using OrderGrains.Api.Tests.Support;
using Answer = OrderGrains.Api.Tests.Support.Answer;
using ShopCarts = OrderGrains.Api.Tests.CommerceLayer.Carts;

namespace OrderGrains.Api.Tests.Holding;

/// <summary>The doors through which orders are placed, and how: each order has one piece of some articles.</summary>
internal static class SellingDoors
{
    private delegate Task<Func<Task<Sale>>> Preparing(Service service, string[] skus, string key);

    private static readonly Dictionary<string, Preparing> ByName = new()
    {
        ["CommerceLayer"] = CommerceLayer,
        ["ElasticPath"] = ElasticPath,
        ["Centra"] = Centra,
        ["Manage"] = Manage,
    };

    public static IReadOnlyCollection<string> Names => ByName.Keys;

    /// <summary>Makes ready an order of one piece of each; what is returned places it, under one key however often.</summary>
    public static Task<Func<Task<Sale>>> Prepare(this Service service, string door, params string[] skus) =>
        ByName[door](service, skus, Guid.NewGuid().ToString());

    /// <summary>An article with so many pieces, which no other test has.</summary>
    /// <param name="service">The service.</param>
    /// <param name="pieces">How many.</param>
    /// <param name="first">The beginning of its code: pieces are held in the order of codes.</param>
    public static async Task<string> NewArticle(this Service service, int pieces, string first = "SKU")
    {
        var sku = $"{first}-{Guid.NewGuid():N}";
        await service.Counted(sku, pieces);
        return sku;
    }

    public static async Task<int> Available(this Service service, string sku) =>
        (int)(await service.Call("GET", $"/manage/stock/{sku}", null, ("X-Api-Key", "demo-key"))).Is(200)["available"]!;

    /// <summary>Does one thing to an order as its merchant does.</summary>
    public static Task<Answer> Act(this Service service, string order, string verb, params IEnumerable<(string, string)> headers) =>
        service.Call(
            "POST", $"/manage/orders/{order}/commands", $$"""{"actions":[{"verb":"{{verb}}"}]}""", [("X-Api-Key", "demo-key"), .. headers]);

    /// <summary>A pending order that lacks nothing.</summary>
    public static Task<string> Pending(this Service service, params string[] skus) => service.Import(ShopCarts.With(
        ("lines", new JsonArray([.. skus.Select((sku, index) => new JsonObject
        {
            ["id"] = $"l-{index}",
            ["sku"] = sku,
            ["quantity"] = 1,
            ["unitAmount"] = 2500,
        })])),
        ("shipments", null)));

    private static async Task<Func<Task<Sale>>> CommerceLayer(Service service, string[] skus, string key)
    {
        var (shop, order) = (new Shop(service), await service.Pending(skus));
        var body = Shop.Document(order, new() { ["_place"] = true }).ToJsonString();
        return async () =>
        {
            var answer = await shop.Send(
                HttpMethod.Patch, $"/api/orders/{order}", body, change: sent => sent.Headers.Add("Idempotency-Key", key));
            return Sale.Of(answer.Status, answer.Text, _ => order, "\"out_of_stock\"");
        };
    }

    private static async Task<Func<Task<Sale>>> ElasticPath(Service service, string[] skus, string key)
    {
        var cart = new CartClient(service);
        foreach (var sku in skus)
        {
            await cart.Added(
                $$"""{"type":"custom_item","name":"{{sku}}","sku":"{{sku}}","quantity":1,"price":{"amount":1500,"includes_tax":true} }""");
        }

        return async () => Of(
            await cart.CheckOut(headers: ("Idempotency-Key", key)), made => (string?)made["data"]!["id"], "Insufficient stock");
    }

    private static Task<Func<Task<Sale>>> Centra(Service service, string[] skus, string key)
    {
        var products = string.Join(',', skus.Select(sku => $$"""{"qty":1,"sku":"{{sku}}","unitPrice":1}"""));
        var body = $$"""{"address":{"country":"SE","email":"x@example.com"},"products":[{{products}}]}""";
        return Task.FromResult(async () => Of(
            await service.Centra("POST", "/order", body, ("Idempotency-Key", key)), made => $"{made["orders"]![0]}", "\"code\":-2"));
    }

    private static async Task<Func<Task<Sale>>> Manage(Service service, string[] skus, string key)
    {
        var order = await service.Pending(skus);
        return async () => Of(
            await service.Act(order, "place", ("Idempotency-Key", key)), _ => order, "is more than can be sold");
    }

    private static Sale Of(Answer answer, Func<JsonNode, string?> id, string refusal) => Sale.Of(answer.Status, answer.Text, id, refusal);
}
