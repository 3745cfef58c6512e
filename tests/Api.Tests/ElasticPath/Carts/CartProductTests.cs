using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.ElasticPath.Carts;

/// <summary>Products of the merchant's catalogue in carts, one or several at a time (section B8).</summary>
[Collection(ServiceCollection.Name)]
public sealed class CartProductTests(Service service)
{
    private readonly CartClient _cart = new(service);

    [Theory]
    [InlineData($"\"id\":\"{CartClient.ShirtId}\"")]
    [InlineData($"\"sku\":\"{CartClient.Shirt}\"")]
    public async Task Add_ProductByIdOrCode_HasThePriceOfTheCatalogue(string name)
    {
        var item = (await _cart.Add($$"""{"type":"cart_item",{{name}},"quantity":2}""")).Is(201)["data"]![0]!;

        JsonAssert.Matches(
            System.Text.Json.Nodes.JsonNode.Parse($$"""
                {"id":"*","type":"cart_item","product_id":"{{CartClient.ShirtId}}","name":"Black Men T-Shirt with White Logo (XL)",
                 "description":"","sku":"{{CartClient.Shirt}}","quantity":2,
                 "unit_price":{"amount":2500,"currency":"EUR","includes_tax":false},
                 "value":{"amount":5000,"currency":"EUR","includes_tax":false},"discounts":[],"links":{},"meta":"*"}
                """),
            item,
            partial: false);
    }

    [Fact]
    public async Task Add_ProductTwice_IsOneItem()
    {
        await Shirts(2);

        var items = (await Shirts(3)).Is(201)["data"]!.AsArray();

        Assert.Equal(5, (int)Assert.Single(items)!["quantity"]!);
    }

    [Fact]
    public async Task Add_UnknownProduct_IsNotFound() => (await _cart.Add("""{"type":"cart_item","id":"none","quantity":1}"""))
        .Is(404, """
            {"errors":[{"status":404,"title":"Product not found","detail":"The requested product could not be found",
             "meta":{"id":"none"}}]}
            """);

    [Fact]
    public async Task Add_ProductWithoutAPriceInTheCurrency_IsRefused()
    {
        var answer = await _cart.Send(
            "POST",
            "/items",
            $$$"""{"data":{"type":"cart_item","id":"{{{CartClient.ShirtId}}}","quantity":1}}""",
            ("X-MOLTIN-CURRENCY", "USD"));

        answer.Is(400, $$$"""
            {"errors":[{"status":400,"title":"Bad Request","detail":"The product has no price in USD",
             "meta":{"id":"{{{CartClient.ShirtId}}}"}}]}
            """);
    }

    [Fact]
    public async Task Add_MoreThanThereAre_IsRefused() => (await Shirts(10_001)).Is(400, OutOfStock);

    [Fact]
    public async Task Quantity_RaisedAboveWhatThereIs_IsRefusedAndLoweredNot()
    {
        var id = (string?)(await Shirts(9_000)).Is(201)["data"]![0]!["id"];

        (await _cart.Send("PUT", $"/items/{id}", """{"data":{"quantity":10001}}""")).Is(400, OutOfStock);
        (await _cart.Send("PUT", $"/items/{id}", """{"data":{"quantity":8999}}""")).Is(200);
    }

    [Fact]
    public async Task AddSeveral_OneMissing_TheOthersAreThereAndTheErrorSaysWhich()
    {
        var answer = await _cart.Send("POST", "/items", $$"""
            {"data":[{"type":"cart_item","id":"{{CartClient.ShirtId}}","quantity":1},{{CartClient.Bike}},
             {"type":"cart_item","sku":"none","quantity":1},{"type":"promotion_item","code":"SUMMERDISCOUNT"}]}
            """);

        var types = answer.Is(201)["data"]!.AsArray().Select(item => (string?)item!["type"]);
        Assert.Equal(["cart_item", "custom_item", "promotion_item"], types);
        Assert.Equal("none", (string?)Assert.Single(answer.Json["errors"]!.AsArray())!["meta"]!["sku"]);
    }

    [Theory]
    [InlineData("""{"type":"promotion_item","code":"NONE"}""", 404)]
    [InlineData("""{"type":"cart_item","id":"wimxtoAwSl","quantity":10001}""", 400)]
    public async Task AddSeveral_AllOrNothing_PutsNothingIn(string wrong, int status)
    {
        var answer = await _cart.Send(
            "POST", "/items", $$"""{"data":[{{CartClient.Bike}},{{wrong}}],"options":{"add_all_or_nothing":true} }""");

        Assert.Single(answer.Is(status)["errors"]!.AsArray());
        Assert.Empty((await _cart.Send("GET", "/items")).Is(200)["data"]!.AsArray());
    }

    [Fact]
    public async Task AddSeveral_AgainWithTheKey_IsDoneOnce()
    {
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        var body = $$"""{"data":[{{CartClient.Bike}},{{CartClient.Bike}}]}""";

        var first = await _cart.Send("POST", "/items", body, key);
        var again = await _cart.Send("POST", "/items", body, key);

        Assert.Equal((2, first.Text), (first.Is(201)["data"]!.AsArray().Count, again.Text));
    }

    [Theory]
    [InlineData("[]", "Array must have at least 1 items")]
    [InlineData("[1]", "Invalid type. Expected: object, given: integer")]
    [InlineData("""[{"type":"cart_item","quantity":1}]""", "id is required")]
    public async Task AddSeveral_WrongList_IsNamed(string data, string detail)
    {
        var error = Assert.Single((await _cart.Send("POST", "/items", $$"""{"data":{{data}}}""")).Is(400)["errors"]!.AsArray());

        Assert.Equal(detail, (string?)error!["detail"]);
    }

    [Fact]
    public async Task UpdateSeveral_OneUnknown_TheOthersChange()
    {
        var id = await _cart.Added(CartClient.Bike);

        var answer = await _cart.Send("PUT", "/items", $$"""{"data":[{"id":"{{id}}","quantity":5},{"id":"none","quantity":1}]}""");

        Assert.Equal(5, (int)answer.Is(200)["data"]![0]!["quantity"]!);
        Assert.Equal("Item was not found in the cart", (string?)answer.Json["errors"]![0]!["detail"]);
        var refused = await _cart.Send("PUT", "/items", $$"""
            {"data":[{"id":"{{id}}","quantity":6},{"id":"none","quantity":1}],"options":{"update_all_or_nothing":true} }
            """);
        refused.Is(404);
        Assert.Equal(5, (int)(await _cart.Send("GET", "/items")).Is(200)["data"]![0]!["quantity"]!);
    }

    [Fact]
    public async Task Merge_OtherCart_ItsItemsComeIn()
    {
        var other = new CartClient(service);
        await other.Added(CartClient.Bike);
        await other.Added($$"""{"type":"cart_item","id":"{{CartClient.ShirtId}}","quantity":2}""");
        await Shirts(1);

        var items = (await _cart.Add($$"""{"type":"cart_items","cart_id":"{{other.Reference}}"}""")).Is(201)["data"]!.AsArray();

        Assert.Equal(["cart_item 3", "custom_item 2"], items.Select(item => $"{item!["type"]} {item["quantity"]}"));
        Assert.Equal(2, (await other.Send("GET", "/items")).Is(200)["data"]!.AsArray().Count);
    }

    [Fact]
    public async Task UpdateSeveral_TooManyAndThenNone_SaysThatThereAreNotSoMany()
    {
        var id = (string?)(await Shirts(1)).Is(201)["data"]![0]!["id"];

        var answer = await _cart.Send(
            "PUT", "/items", $$"""{"data":[{"id":"{{id}}","quantity":10001},{"id":"{{id}}","quantity":0}]}""");

        Assert.Empty(answer.Is(200)["data"]!.AsArray());
        Assert.Equal("Insufficient stock", (string?)Assert.Single(answer.Json["errors"]!.AsArray())!["title"]);
    }

    [Fact]
    public async Task Merge_CartInAnotherCurrency_IsRefused()
    {
        var other = new CartClient(service);
        (await other.Send("POST", "/items", $$"""{"data":{{CartClient.Bike}}}""", ("X-MOLTIN-CURRENCY", "JPY"))).Is(201);
        await Shirts(1);

        var merged = await _cart.Add($$"""{"type":"cart_items","cart_id":"{{other.Reference}}"}""");

        merged.Is(400, $$$"""
            {"errors":[{"status":400,"title":"Bad Request","detail":"The cart to be merged is in JPY, not in EUR",
             "meta":{"id":"{{{other.Reference}}}"}}]}
            """);
    }

    [Fact]
    public async Task Add_UnderAKeyThatWasUsedOtherwise_IsRefused()
    {
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        (await _cart.Send("POST", "/items", $$"""{"data":{{CartClient.Bike}}}""", key)).Is(201);

        var reused = await _cart.Send(
            "POST", "/items", $$$"""{"data":{"type":"cart_item","id":"{{{CartClient.ShirtId}}}","quantity":1}}""", key);

        reused.Is(422, """
            {"errors":[{"status":422,"title":"Unprocessable Entity","detail":"Idempotency-Key was used with another request"}]}
            """);
    }

    [Fact]
    public async Task Cart_WithWhatIsAskedFor_HasItBeside()
    {
        await _cart.Added(CartClient.Bike);
        await _cart.Added("""{"type":"promotion_item","code":"SUMMERDISCOUNT"}""");

        var included = (await _cart.Send("GET", "?include=items,promotions,custom_discounts")).Is(200)["included"]!;

        Assert.Equal(
            "items 2|custom_discounts 0|promotions 1",
            string.Join('|', included.AsObject().Select(member => $"{member.Key} {member.Value!.AsArray().Count}")));
    }

    [Fact]
    public async Task Promotion_RemovedByItsCode_IsGone()
    {
        await _cart.Added("""{"type":"promotion_item","code":"SUMMERDISCOUNT"}""");

        Assert.Empty((await _cart.Send("DELETE", "/discounts/SUMMERDISCOUNT")).Is(200)["data"]!.AsArray());
    }

    [Fact]
    public async Task Checkout_Products_AreItemsOfTheOrder()
    {
        await Shirts(2);

        var order = await _cart.CheckOut();

        var item = order.Is(201)["included"]!["items"]![0]!;
        Assert.Equal((CartClient.ShirtId, 2, 5000), ((string?)item["product_id"], (int)item["quantity"]!, (int)item["value"]!["amount"]!));
    }

    private const string OutOfStock = $$$"""
        {"errors":[{"status":400,"title":"Insufficient stock",
         "detail":"There is not enough stock to add Black Men T-Shirt with White Logo (XL) to your cart",
         "meta":{"id":"{{{CartClient.ShirtId}}}","sku":"{{{CartClient.Shirt}}}"}}]}
        """;

    private Task<Answer> Shirts(int quantity) =>
        _cart.Add($$"""{"type":"cart_item","id":"{{CartClient.ShirtId}}","quantity":{{quantity}} }""");
}
