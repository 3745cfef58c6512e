using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.ElasticPath.Carts;

/// <summary>Taxes of the items of a cart that somebody else has reckoned.</summary>
[Collection(ServiceCollection.Name)]
public sealed class CartTaxTests(Service service)
{
    private const string Bike =
        """{"type":"custom_item","name":"Bike","sku":"b-1","quantity":2,"price":{"amount":1500,"includes_tax":false}}""";

    private readonly CartClient _cart = new(service);

    [Fact]
    public async Task Add_RatesAndAmount_AreDueWithTheItem()
    {
        var item = await _cart.Added(Bike);

        var added = await Add(item, """ "name":"GST","jurisdiction":"BC","code":"GST-1","rate":0.05 """);
        await Add(item, """ "name":"PST","rate":0.07 """);
        await Add(item, """ "name":"Levy","amount":100 """);

        var tax = added.Is(201)["data"]!;
        Assert.Equal(
            $$"""{"type":"tax_item","id":"{{tax["id"]}}","jurisdiction":"BC","code":"GST-1","name":"GST","rate":0.05}""",
            tax.ToJsonString());
        var prices = await _cart.Prices();
        Assert.Equal((3460, 3000, 460), (Amount(prices, "with_tax"), Amount(prices, "without_tax"), Amount(prices, "tax")));
    }

    [Fact]
    public async Task Add_ToAPriceThatContainsIt_IsPartOfThePrice()
    {
        var item = await _cart.Added(CartClient.Bike);

        (await Add(item, """ "rate":0.2 """)).Is(201);
        (await Add(item, """ "amount":500 """)).Is(201);

        var prices = await _cart.Prices();
        Assert.Equal((3000, 2000, 1000), (Amount(prices, "with_tax"), Amount(prices, "without_tax"), Amount(prices, "tax")));
    }

    [Fact]
    public async Task Checkout_TaxedCart_TaxesAreTheOrders()
    {
        var item = await _cart.Added(Bike);
        var tax = (await Add(item, """ "name":"GST","rate":0.05 """)).Is(201)["data"]!["id"];

        var order = (await _cart.CheckOut()).Is(201)["data"]!;

        Assert.Equal(3150, Amount(order["meta"]!["display_price"]!, "with_tax"));
        var read = (await _cart.SendTo("GET", $"/v2/orders/{order["id"]}?include=tax_items")).Is(200)["included"]!["tax_items"]![0]!;
        var of = read["relationships"]!["item"]!["data"]!;
        Assert.Equal(
            ($"{tax}", item, "order_item"),
            ($"{read["id"]}", (string?)of["id"], $"{of["type"]}"));
    }

    [Fact]
    public async Task Update_RateToAmountAndBack_IsWhatWasSentLast()
    {
        var item = await _cart.Added(Bike);
        var path = $"/items/{item}/taxes/{(await Add(item, """ "rate":0.05 """)).Is(201)["data"]!["id"]}";

        var amount = (await _cart.Send("PUT", path, """{"data":{"rate":null,"amount":77}}""")).Is(200)["data"]!;
        Assert.Equal((77, null), ((int)amount["amount"]!, amount["rate"]));
        Assert.Equal(3077, Amount(await _cart.Prices(), "with_tax"));

        var rate = (await _cart.Send("PUT", path, """{"data":{"amount":null,"rate":0.1,"name":"VAT"}}""")).Is(200)["data"]!;
        Assert.Equal(("VAT", null), ((string?)rate["name"], rate["amount"]));
        Assert.Equal(3300, Amount(await _cart.Prices(), "with_tax"));
    }

    [Fact]
    public async Task Remove_OneOrAll_AreDueNoMore()
    {
        var item = await _cart.Added(Bike);
        var tax = (await Add(item, """ "rate":0.05 """)).Is(201)["data"]!["id"];
        await Add(item, """ "amount":100 """);

        Assert.Equal(204, (await _cart.Send("DELETE", $"/items/{item}/taxes/{tax}")).Status);
        Assert.Equal(3100, Amount(await _cart.Prices(), "with_tax"));
        Assert.Equal(204, (await _cart.Send("DELETE", "/taxes")).Status);
        Assert.Equal(3000, Amount(await _cart.Prices(), "with_tax"));

        (await _cart.Send("DELETE", "/taxes")).Is(404, """
            {"errors":[{"status":404,"title":"Resource Not Found","detail":"No tax items exist in the cart"}]}
            """);
        (await _cart.Send("DELETE", $"/items/{item}/taxes/{tax}")).Is(404, """
            {"errors":[{"status":404,"title":"Not Found","detail":"Tax item not found"}]}
            """);
    }

    [Fact]
    public async Task AddSeveral_SomeThatCannotBe_AreNamedOrKeepAllOut()
    {
        var item = await _cart.Added(Bike);
        string Body(string options) => $$"""
            {"data":[{"type":"tax_item","rate":0.05,"relationships":{"item":{"data":{"type":"custom_item","id":"{{item}}"} } } },
             {"type":"tax_item","rate":0.05,"relationships":{"item":{"data":{"type":"cart_item","id":"{{item}}"} } } }]{{options}} }
            """;

        (await _cart.Send("POST", "/taxes", Body(""","options":{"add_all_or_nothing":true}"""))).Is(422, """
            {"errors":[{"status":422,"title":"Add all or nothing.",
             "detail":"Add all or nothing set to (true). Could not bulk add tax items to cart."}]}
            """);
        var added = (await _cart.Send("POST", "/taxes", Body(""))).Is(201);

        Assert.Equal(item, (string?)Assert.Single(added["data"]!.AsArray())!["relationships"]!["item"]!["data"]!["id"]);
        var error = Assert.Single(added["errors"]!.AsArray())!;
        Assert.Equal(
            (404, "Tax item not added to cart item.",
                "Mismatch between bulk tax item type(cart_item) and cart item type(custom_item).", item),
            ((int)error["status"]!, (string?)error["title"], (string?)error["detail"], (string?)error["meta"]!["id"]));
    }

    [Fact]
    public async Task Add_MoreThanFive_IsTheDocumentedError()
    {
        var item = await _cart.Added(Bike);
        for (var count = 0; count < 5; count++)
            (await Add(item, """ "rate":0.01 """)).Is(201);

        (await Add(item, """ "rate":0.01 """)).Is(422, $$"""
            {"errors":[{"status":422,"title":"Tax item not added to cart item.",
             "detail":"Cannot exceed tax item limit of (5) on cart item.","meta":{"id":"{{item}}"} }]}
            """);
    }

    [Theory]
    [InlineData(""" "name":"GST" """, "Must validate one and only one schema (oneOf)")]
    [InlineData(""" "rate":0.1,"amount":1 """, "Must validate one and only one schema (oneOf)")]
    [InlineData(""" "rate":11 """, "Must be less than or equal to 10")]
    [InlineData(""" "rate":-0.1 """, "Must be greater than or equal to 0")]
    [InlineData(""" "rate":0.00000000001 """, "Must be a multiple of 1e-10")]
    [InlineData(""" "rate":"a tenth" """, "Invalid type. Expected: number, given: string")]
    [InlineData(""" "amount":-1 """, "Must be greater than or equal to 0")]
    public async Task Add_WrongMembers_AreNamed(string members, string detail)
    {
        var item = await _cart.Added(Bike);

        Assert.Contains(
            detail, (await Add(item, members)).Is(400)["errors"]!.AsArray().Select(error => (string?)error!["detail"]));
    }

    private Task<Answer> Add(string item, string members) =>
        _cart.Send("POST", $"/items/{item}/taxes", $$"""{"data":{"type":"tax_item",{{members}} } }""");

    private static int Amount(System.Text.Json.Nodes.JsonNode prices, string name) => (int)prices[name]!["amount"]!;
}
