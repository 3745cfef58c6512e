using System.Text.Json.Nodes;
using OrderGrains.Api.Merchants;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.CommerceLayer;

/// <summary>Articles, their prices and their stock, and what merchants and customers have.</summary>
[Collection(ServiceCollection.Name)]
public sealed class CatalogueTests(Service service)
{
    private readonly Shop _shop = new(service);
    private readonly string _code = $"SKU-{Guid.NewGuid():N}";

    [Fact]
    public async Task Sku_WithPriceAndStock_IsSold()
    {
        var sku = await Sku();
        await Price(sku, "EUR");
        await _shop.Created("/api/stock_items", new() { ["quantity"] = 3 }, To(("sku", "skus", sku)));
        var order = await _shop.Draft();

        var sold = await Line(order, 3);
        var many = await Line(order, 4);
        (await _shop.Write(HttpMethod.Patch, $"/api/stock_items/{sku}", new() { ["quantity"] = 0 })).Is200();
        var none = await Line(order, 1);

        Assert.Equal((201, "2970"), (sold.Status, sold["total_amount_cents"]));
        Assert.Equal("must be less than or equal to 3", (string)many.Json["errors"]![0]!["title"]!);
        Assert.Equal((4, 3), ((int)many.Json["errors"]![0]!["meta"]!["value"]!, (int)many.Json["errors"]![0]!["meta"]!["count"]!));
        Assert.Equal("quantity - is out of stock", (string)none.Json["errors"]![0]!["detail"]!);
    }

    [Fact]
    public async Task Sku_Changed_IsReadBackAndListed()
    {
        var sku = await Sku();
        await Price(sku, "SEK");

        var edit = new JsonObject { ["name"] = "Cap", ["metadata"] = new JsonObject { ["a"] = 1 } };
        (await _shop.Write(HttpMethod.Patch, $"/api/skus/{sku}", edit)).Is200();
        (await _shop.Write(HttpMethod.Patch, $"/api/prices/{sku}-SEK", new() { ["amount_cents"] = 1990 })).Is200();
        var list = (await _shop.Send(HttpMethod.Get, $"/api/skus?filter[q][code_eq]={_code}&include=prices.price_list")).Is200();

        var one = Assert.Single((JsonArray)list.Json["data"]!)!;
        Assert.Equal(("Cap", "{\"a\":1}"), ((string)one["attributes"]!["name"]!, one["attributes"]!["metadata"]!.ToJsonString()));
        Assert.Equal(1990, (int)list.Json["included"]![0]!["attributes"]!["amount_cents"]!);
        Assert.Equal("price_lists", (string)list.Json["included"]![1]!["type"]!);
    }

    [Fact]
    public async Task Sku_Twice_IsTaken()
    {
        await Sku();

        var answer = await _shop.Write(HttpMethod.Post, "/api/skus", new() { ["code"] = _code, ["name"] = "Cap" });

        Assert.Equal((422, "/data/attributes/code"), (answer.Status, Assert.Single(answer.Pointers)));
        Assert.Equal(_code, (string)answer.Json["errors"]![0]!["meta"]!["value"]!);
    }

    [Fact]
    public async Task Sku_Deleted_IsNotSoldAnyMore()
    {
        var sku = await Sku();

        Assert.Equal(204, (await _shop.Send(HttpMethod.Delete, $"/api/skus/{sku}")).Status);
        Assert.Equal(404, (await _shop.Send(HttpMethod.Get, $"/api/skus/{sku}")).Status);
        Assert.Equal(422, (await Line(await _shop.Draft(), 1)).Status);
    }

    [Fact]
    public async Task Sku_WithoutAPriceInTheCurrency_IsNotSold()
    {
        await Sku();

        var answer = await Line(await _shop.Draft(), 1);

        Assert.Equal((422, "/data/attributes/unit_amount_cents"), (answer.Status, Assert.Single(answer.Pointers)));
    }

    [Theory]
    [InlineData("markets", "QWERtyUpBa")]
    [InlineData("payment_methods", "QWERtyUpBa")]
    [InlineData("shipping_methods", "StDsHiPpNg")]
    [InlineData("price_lists", "EUR")]
    public async Task SetUp_OfTheMerchant_IsListedAndRead(string type, string id)
    {
        var list = (await _shop.Send(HttpMethod.Get, $"/api/{type}?filter[q][id_eq]={id}", client: "demo-low")).Is200();
        var one = (await _shop.Send(HttpMethod.Get, $"/api/{type}/{id}", client: "demo-low")).Is200();

        JsonAssert.Matches(one.Json["data"], Assert.Single((JsonArray)list.Json["data"]!), partial: false);
        Assert.Equal(404, (await _shop.Send(HttpMethod.Get, $"/api/{type}/{id}", client: "other-client")).Status);
    }

    [Fact]
    public async Task Customer_Created_HasAnEmailOfTheirOwn()
    {
        var email = $"{Guid.NewGuid():N}@example.com";
        var id = await _shop.Created("/api/customers", new() { ["email"] = email });

        var read = (await _shop.Send(HttpMethod.Get, $"/api/customers/{id}?include=customer_addresses,customer_payment_sources")).Is200();
        var again = await _shop.Write(HttpMethod.Post, "/api/customers", new() { ["email"] = email });

        Assert.Equal((email, "prospect"), (read["email"], read["status"]));
        Assert.Equal((422, "/data/attributes/email"), (again.Status, Assert.Single(again.Pointers)));
        Assert.Equal(401, (await _shop.Send(HttpMethod.Get, $"/api/customers/{id}", client: "demo-low")).Status);
    }

    [Fact]
    public void Demonstration_Article_HasTheIdOfItsCode() => Assert.Equal("wimxtoAwSl", ArticleId.Of("demo", Cart.Sku));

    private Task<string> Sku() => _shop.Created("/api/skus", new() { ["code"] = _code, ["name"] = "Hat" });

    private Task<string> Price(string sku, string currency) => _shop.Created(
        "/api/prices", new() { ["amount_cents"] = 990 }, To(("sku", "skus", sku), ("price_list", "price_lists", currency)));

    private Task<Answer> Line(string order, int quantity) => _shop.Write(
        HttpMethod.Post, "/api/line_items", new() { ["sku_code"] = _code, ["quantity"] = quantity }, To(("order", "orders", order)));

    private static JsonObject To(params (string Name, string Type, string Id)[] relationships) => new(relationships.Select(one =>
        KeyValuePair.Create(one.Name, (JsonNode?)Shop.Relationship(one.Name, one.Type, one.Id)[one.Name]!.DeepClone())));
}
