using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.CommerceLayer;

/// <summary>Options of articles, and of an order's lines.</summary>
[Collection(ServiceCollection.Name)]
public sealed class OptionTests(Service service)
{
    private readonly Shop _shop = new(service);

    [Fact]
    public async Task LineOption_AddedChangedAndRemoved_IsInTheTotals()
    {
        var engraving = await Engraving();
        var order = await _shop.Draft();
        var line = await _shop.AddLine(order);

        var option = await Option(line, engraving, quantity: 2);
        Assert.Equal(("600", "5600", "2"), await Totals(line, order));
        (await _shop.Write(HttpMethod.Patch, $"/api/line_item_options/{option}", new() { ["quantity"] = 3 })).Is200();
        Assert.Equal(("900", "5900", "3"), await Totals(line, order));

        var read = (await _shop.Send(HttpMethod.Get, $"/api/line_item_options/{option}?include=sku_option,line_item")).Is200();
        Assert.Equal(("Engraving", "300", "900"), (read["name"], read["unit_amount_cents"], read["total_amount_cents"]));
        Assert.Equal("""{"text":"For Ann"}""", read.Attributes["options"]!.ToJsonString());
        Assert.Equal(["sku_options", "line_items"], ((JsonArray)read.Json["included"]!).Select(one => (string)one!["type"]!));
        var related = (await _shop.Send(HttpMethod.Get, $"/api/line_items/{line}/line_item_options")).Is200();
        Assert.Equal(option, (string)Assert.Single((JsonArray)related.Json["data"]!)!["id"]!);

        Assert.Equal(204, (await _shop.Send(HttpMethod.Delete, $"/api/line_item_options/{option}")).Status);
        Assert.Equal(404, (await _shop.Send(HttpMethod.Get, $"/api/line_item_options/{option}")).Status);
        Assert.Equal(("0", "5000", "0"), await Totals(line, order));
    }

    [Fact]
    public async Task LineOption_OfAPlacedOrder_IsNotAdded()
    {
        var order = await _shop.Cart();
        var line = (string)(await _shop.Send(HttpMethod.Get, $"/api/orders/{order}/line_items")).Json["data"]![0]!["id"]!;
        (await _shop.Patch(order, "_place", true)).Is200();

        Assert.Equal(422, (await Post(line, await Engraving())).Status);
    }

    [Theory]
    [InlineData("demo-low", "PARAM_NOT_ALLOWED")]
    [InlineData("demo-client", "")]
    public async Task LineOption_OfAPriceOfItsOwn_IsForIntegrations(string client, string code)
    {
        var line = await _shop.AddLine(await _shop.Draft());
        var attributes = new JsonObject { ["name"] = "Box", ["quantity"] = 1, ["unit_amount_cents"] = 150, ["options"] = new JsonObject() };

        var answer = await _shop.Write(
            HttpMethod.Post, "/api/line_item_options", attributes, Shop.Relationship("line_item", "line_items", line), client);

        Assert.Equal(code, answer.Status == 201 ? "" : answer.Codes[0]);
    }

    [Theory]
    [InlineData("NoSuchOptn", "/data/relationships/sku_option")]
    [InlineData(null, "/data/relationships/sku_option")]
    public async Task LineOption_OfWhatIsNotOffered_IsRefused(string? option, string pointer)
    {
        var line = await _shop.AddLine(await _shop.Draft());

        var refused = await Post(line, option);

        Assert.Equal((422, pointer), (refused.Status, Assert.Single(refused.Pointers)));
    }

    [Fact]
    public async Task SkuOption_Changed_IsReadBackListedAndDeleted()
    {
        var option = await Engraving();

        (await _shop.Write(HttpMethod.Patch, $"/api/sku_options/{option}", new() { ["price_amount_cents"] = 400 },
            Shop.Relationship("market", "markets", Cart.Known))).Is200();
        var list = (await _shop.Send(
            HttpMethod.Get, $"/api/sku_options?filter[q][id_eq]={option}&include=market", client: "demo-low")).Is200();

        var one = Assert.Single((JsonArray)list.Json["data"]!)!;
        Assert.Equal((400, "EUR"), ((int)one["attributes"]!["price_amount_cents"]!, (string)one["attributes"]!["currency_code"]!));
        Assert.Equal("markets", (string)list.Json["included"]![0]!["type"]!);
        Assert.Equal(204, (await _shop.Send(HttpMethod.Delete, $"/api/sku_options/{option}")).Status);
        Assert.Equal(404, (await _shop.Send(HttpMethod.Get, $"/api/sku_options/{option}")).Status);
    }

    [Fact]
    public async Task LineOption_OfAnotherMarket_IsRefused()
    {
        var option = await Engraving();
        var elsewhere = Shop.Relationship("market", "markets", "NrDcMrKtSe");
        (await _shop.Write(HttpMethod.Patch, $"/api/sku_options/{option}", [], elsewhere)).Is200();
        var line = await _shop.AddLine(await _shop.Draft());

        var refused = await Post(line, option);

        Assert.Equal((422, "/data/relationships/sku_option"), (refused.Status, Assert.Single(refused.Pointers)));
    }

    private Task<string> Engraving() => _shop.Created(
        "/api/sku_options", new() { ["name"] = "Engraving", ["currency_code"] = "EUR", ["price_amount_cents"] = 300 });

    private async Task<string> Option(string line, string skuOption, int quantity) =>
        (string)(await Post(line, skuOption, quantity)).Json["data"]!["id"]!;

    private Task<Answer> Post(string line, string? skuOption, int quantity = 1)
    {
        var relationships = Shop.Relationship("line_item", "line_items", line);
        if (skuOption is not null)
            relationships["sku_option"] = Shop.Relationship("sku_option", "sku_options", skuOption)["sku_option"]!.DeepClone();
        var options = new JsonObject { ["text"] = "For Ann" };
        return _shop.Write(
            HttpMethod.Post, "/api/line_item_options", new() { ["quantity"] = quantity, ["options"] = options }, relationships);
    }

    private async Task<(string?, string?, string?)> Totals(string line, string order)
    {
        var shown = (await _shop.Send(HttpMethod.Get, $"/api/line_items/{line}")).Is200();
        var whole = await _shop.Get(order);
        Assert.Equal(shown["total_amount_cents"], whole["subtotal_amount_cents"]);
        return (shown["options_amount_cents"], shown["total_amount_cents"], whole["line_item_options_count"]);
    }
}
