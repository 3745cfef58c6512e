using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Outbox;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.CommerceLayer;

/// <summary>What placing takes off the shelves, and what cancelling puts back.</summary>
[Collection(ServiceCollection.Name)]
public sealed class StockTests(Service service)
{
    private readonly Shop _shop = new(service);
    private readonly string _code = $"SKU-{Guid.NewGuid():N}";

    [Fact]
    public async Task Place_OfACountedArticle_TakesItAndCancelPutsItBack()
    {
        var sku = await Article(5);
        var order = await Order(2);

        (await _shop.Patch(order, "_place", true)).Is200();
        (await _shop.Patch(order, "_place", true)).Is200();
        await service.Delivered(order);
        Assert.Equal((3, 3), (await Available(), await StockItem(sku)));

        (await _shop.Patch(order, "_cancel", true)).Is200();
        (await _shop.Patch(order, "_cancel", true)).Is200();
        await service.Delivered(order);
        Assert.Equal((5, 5), (await Available(), await StockItem(sku)));
    }

    [Fact]
    public async Task Place_OfMoreThanThereAre_IsOutOfStockAndKeepsNothing()
    {
        var sku = await Article(3);
        var order = await Order(2);
        (await _shop.Write(HttpMethod.Patch, $"/api/stock_items/{sku}", new() { ["quantity"] = 1 })).Is200();

        var refused = await _shop.Patch(order, "_place", true);
        var other = await Order(1);

        Assert.Equal((422, "/data/attributes/quantity"), (refused.Status, Assert.Single(refused.Pointers)));
        Assert.Equal("out_of_stock", (string)refused.Json["errors"]![0]!["meta"]!["error"]!);
        Assert.Equal("pending", (await _shop.Get(order))["status"]);
        (await _shop.Patch(other, "_place", true)).Is200();
    }

    [Fact]
    public async Task Place_ThatIsRefusedForAnotherReason_ReleasesWhatWasHeld()
    {
        await Article(1);
        var order = await Order(1, ("paymentMethod", null));
        var other = await Order(1);

        var refused = await _shop.Patch(order, "_place", true);

        Assert.Equal((422, "/data/relationships/payment_method"), (refused.Status, Assert.Single(refused.Pointers)));
        (await _shop.Patch(other, "_place", true)).Is200();
    }

    [Fact]
    public async Task Place_OfAHundredOrdersForFiftyPieces_PlacesExactlyFifty()
    {
        await Article(50);
        var orders = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Order(1)));

        var answers = await Task.WhenAll(orders.Select(order => _shop.Patch(order, "_place", true)));
        await Task.WhenAll(orders.Select(order => service.Delivered(order)));

        Assert.Equal([(200, 50), (422, 50)], answers.GroupBy(answer => answer.Status)
            .Select(group => (group.Key, group.Count())).OrderBy(group => group.Key));
        Assert.Equal(0, await Available());
    }

    [Fact]
    public async Task StopEditing_WithMoreThanBefore_TakesTheDifference()
    {
        await Article(5);
        var order = await Order(3);
        foreach (var trigger in new[] { "_place", "_start_editing" })
            (await _shop.Patch(order, trigger, true)).Is200();
        var line = (string)(await _shop.Send(HttpMethod.Get, $"/api/orders/{order}/line_items")).Json["data"]![0]!["id"]!;

        (await _shop.Write(HttpMethod.Patch, $"/api/line_items/{line}", new() { ["quantity"] = 2 })).Is200();
        (await _shop.Patch(order, "_stop_editing", true)).Is200();
        await service.Delivered(order);

        Assert.Equal(3, await Available());
    }

    [Fact]
    public async Task StockItem_Deleted_IsCountedNoMore()
    {
        var sku = await Article(0);

        Assert.Equal(204, (await _shop.Send(HttpMethod.Delete, $"/api/stock_items/{sku}")).Status);

        Assert.Equal(404, (await _shop.Send(HttpMethod.Get, $"/api/stock_items/{sku}")).Status);
        Assert.Null((await _shop.Send(HttpMethod.Get, $"/api/skus/{sku}")).Is200().Json["data"]!["attributes"]!["inventory_quantity"]);
        (await _shop.Patch(await Order(1), "_place", true)).Is200();
    }

    private async Task<string> Article(int pieces)
    {
        var sku = await _shop.Created("/api/skus", new() { ["code"] = _code, ["name"] = "Cap" });
        await _shop.Created("/api/stock_items", new() { ["quantity"] = pieces }, Shop.Relationship("sku", "skus", sku));
        return sku;
    }

    private Task<string> Order(int pieces, params (string Member, JsonNode? Value)[] changes) => _shop.Cart(
    [
        ("lines", new JsonArray(new JsonObject
        {
            ["id"] = ShortId(),
            ["sku"] = _code,
            ["quantity"] = pieces,
            ["unitAmount"] = 2500,
        })),
        ("shipments", new JsonArray(new JsonObject
        {
            ["id"] = ShortId(),
            ["method"] = Carts.With()["shipments"]![0]!["method"]!.DeepClone(),
        })),
        .. changes,
    ]);

    private static string ShortId() => Guid.NewGuid().ToString("N")[..10];

    private async Task<int> Available() =>
        (int)(await service.Call("GET", $"/manage/stock/{_code}", null, ("X-Api-Key", "demo-key"))).Is(200)["available"]!;

    private async Task<int> StockItem(string sku) => (int)(await _shop.Send(HttpMethod.Get, $"/api/stock_items/{sku}"))
        .Is200().Json["data"]!["attributes"]!["quantity"]!;
}
