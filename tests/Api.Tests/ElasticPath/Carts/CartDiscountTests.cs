using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.ElasticPath.Carts;

/// <summary>Custom discounts of carts and their items.</summary>
[Collection(ServiceCollection.Name)]
public sealed class CartDiscountTests(Service service)
{
    private const string Discount = """
        {"type":"custom_discount","external_id":"spring-26","discount_engine":"Ours","amount":-1000,"description":"Ten off",
         "discount_code":"SPRING"}
        """;

    private readonly CartClient _cart = new(service);

    [Fact]
    public async Task Add_OfTheCart_IsTakenOffAndGoesIntoTheOrder()
    {
        await _cart.Added(CartClient.Bike);

        var added = (await _cart.Send("POST", "/custom-discounts", $$"""{"data":{{Discount}}}""")).Is(201)["data"];

        var shown = JsonNode.Parse("""
            {"type":"custom_discount","id":"*","external_id":"spring-26","discount_engine":"Ours",
             "amount":{"amount":-1000,"currency":"EUR","formatted":"-€10,00"},"description":"Ten off","discount_code":"SPRING"}
            """);
        JsonAssert.Matches(shown, added, partial: false);
        Assert.Equal((2000, -1000), Amounts(await _cart.Prices()));
        var order = (await _cart.CheckOut()).Is(201)["data"]!;
        Assert.Equal((2000, -1000), Amounts(order["meta"]!["display_price"]!));
        var read = (await _cart.SendTo("GET", $"/v2/orders/{order["id"]}?include=custom_discounts")).Is(200);
        JsonAssert.Matches(shown, Assert.Single(read["included"]!["custom_discounts"]!.AsArray()), partial: false);
        Assert.Equal((string?)added!["id"], (string?)read["data"]!["relationships"]!["custom_discounts"]!["data"]![0]!["id"]);
    }

    [Fact]
    public async Task Add_OfAnItem_TakesAtMostWhatItCosts()
    {
        var item = await _cart.Added(CartClient.Bike);
        await _cart.Added("""{"type":"custom_item","name":"Helmet","quantity":1,"price":{"amount":4000}}""");

        var body = $$"""{"data":{{Discount.Replace("-1000", "-9000", StringComparison.Ordinal)}}}""";
        var added = (await _cart.Send("POST", $"/items/{item}/custom-discounts", body)).Is(201)["data"]!;

        Assert.Equal(("custom_item", item), (
            (string?)added["relationships"]!["item"]!["data"]!["type"], (string?)added["relationships"]!["item"]!["data"]!["id"]));
        Assert.Equal((4000, -3000), Amounts(await _cart.Prices()));
        var shown = (await _cart.Send("GET", "/items")).Is(200)["data"]!.AsArray();
        Assert.Equal(
            ["0 -3000 3000", "4000 0 4000"],
            shown.Select(one => one!["meta"]!["display_price"]!).Select(price =>
                $"{Value(price, "with_tax")} {Value(price, "discount")} {Value(price, "without_discount")}"));
        Assert.Equal("SPRING", (string?)Assert.Single(shown[0]!["discounts"]!.AsArray())!["code"]);
    }

    [Fact]
    public async Task Update_SentMembers_AreSet()
    {
        await _cart.Added(CartClient.Bike);
        var id = (await _cart.Send("POST", "/custom-discounts", $$"""{"data":{{Discount}}}""")).Is(201)["data"]!["id"];

        var changed = await _cart.Send("PUT", $"/custom-discounts/{id}", """{"data":{"amount":{"amount":-500},"discount_code":"MAY"}}""");
        await _cart.Send("PUT", $"/custom-discounts/{id}", """{"data":{"discount_engine":"Theirs"}}""");

        var data = changed.Is(200)["data"]!;
        Assert.Equal(("MAY", "Ten off"), ((string?)data["discount_code"], (string?)data["description"]));
        Assert.Equal((2500, -500), Amounts(await _cart.Prices()));
    }

    [Fact]
    public async Task Remove_OneOfAnItemAndAllOfTheCart_AreGone()
    {
        var item = await _cart.Added(CartClient.Bike);
        var several = $$"""{"data":[{{Discount}},{{Discount}}]}""";
        Assert.Equal(2, (await _cart.Send("POST", "/custom-discounts", several)).Is(201)["data"]!.AsArray().Count);
        var own = (await _cart.Send("POST", $"/items/{item}/custom-discounts", $$"""{"data":{{Discount}}}""")).Is(201)["data"]!["id"];

        Assert.Equal(204, (await _cart.Send("DELETE", "/custom-discounts")).Status);
        Assert.Equal((2000, -1000), Amounts(await _cart.Prices()));
        (await _cart.Send("DELETE", $"/custom-discounts/{own}")).Is(404);
        Assert.Equal(204, (await _cart.Send("DELETE", $"/items/{item}/custom-discounts/{own}")).Status);
        Assert.Equal((3000, 0), Amounts(await _cart.Prices()));
    }

    [Fact]
    public async Task Add_MoreThanFive_TheRestIsRefused()
    {
        var seven = string.Join(',', Enumerable.Repeat(Discount, 7));

        var answer = await _cart.Send("POST", "/custom-discounts", $$"""{"data":[{{seven}}]}""");

        Assert.Equal((5, 2), (answer.Is(201)["data"]!.AsArray().Count, answer.Json["errors"]!.AsArray().Count));
        (await _cart.Send("POST", "/custom-discounts", $$"""{"data":{{Discount}}}""")).Is(422, """
            {"errors":[{"status":422,"title":"Custom discount not added to cart",
             "detail":"Cannot exceed custom discount limit of (5) at the cart level."}]}
            """);
    }

    [Theory]
    [InlineData("{}", "type is required|amount is required|external_id is required|discount_engine is required"
        + "|description is required|discount_code is required")]
    [InlineData("""
        {"type":"custom_discount","external_id":"a","discount_engine":"b","amount":0,"description":"c","discount_code":"d"}
        """, "Must be less than or equal to -1")]
    public async Task Add_WrongBody_IsNamed(string data, string details)
    {
        var errors = (await _cart.Send("POST", "/custom-discounts", $$"""{"data":{{data}}}""")).Is(400)["errors"]!.AsArray();

        Assert.Equal(details.Split('|'), errors.Select(error => (string?)error!["detail"]));
    }

    private static (int WithTax, int Discount) Amounts(JsonNode prices) =>
        ((int)prices["with_tax"]!["amount"]!, (int)prices["discount"]!["amount"]!);

    private static int Value(JsonNode price, string member) => (int)price[member]!["value"]!["amount"]!;
}
