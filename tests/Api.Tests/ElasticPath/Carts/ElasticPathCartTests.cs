using System.Text.Json.Nodes;
using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.ElasticPath.Carts;

/// <summary>Carts, filled and emptied (section B8).</summary>
[Collection(ServiceCollection.Name)]
public sealed class ElasticPathCartTests(Service service)
{
    private const string Bike = """
        {"data":{"type":"custom_item","name":"Bike","sku":"bike-1","quantity":2,"description":"red",
         "price":{"amount":1500,"includes_tax":true}}}
        """;

    private readonly BearerClient _client = new(service, Schemes.ElasticPath);
    private readonly string _cart = $"/v2/carts/{Guid.NewGuid():N}";

    [Fact]
    public async Task Get_CartThatNobodyUsed_IsEmpty()
    {
        var data = (await _client.Get(_cart)).Is(200)["data"]!;

        Assert.Equal((_cart[10..], "cart"), ((string?)data["id"], (string?)data["type"]));
        Assert.Equal(0, (long)data["meta"]!["display_price"]!["with_tax"]!["amount"]!);
        Assert.Empty((await _client.Get($"{_cart}/items")).Is(200)["data"]!.AsArray());
    }

    [Fact]
    public async Task AddItem_Custom_IsShownWithItsPrices()
    {
        var answer = await Add(Bike, ("X-MOLTIN-CURRENCY", "USD"));

        JsonAssert.Matches(
            JsonNode.Parse("""
                {"id":"*","type":"custom_item","name":"Bike","description":"red","sku":"bike-1","quantity":2,
                 "unit_price":{"amount":1500,"currency":"USD","includes_tax":true},
                 "value":{"amount":3000,"currency":"USD","includes_tax":true},"discounts":[],"links":{},"meta":"*"}
                """),
            Assert.Single(answer.Is(201)["data"]!.AsArray()),
            partial: false);
        Assert.Equal(3000, WithTax(answer));
        Assert.Equal(answer.Text, (await _client.Get($"{_cart}/items")).Text);
    }

    [Fact]
    public async Task AddItem_WithAKey_IsDoneOnce()
    {
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());

        var first = await Add(Bike, key);
        var again = await Add(Bike, key);

        Assert.Equal((201, first.Text), (again.Status, again.Text));
        Assert.Equal(2, (await Add(Bike)).Is(201)["data"]!.AsArray().Count);
    }

    [Fact]
    public async Task Quantity_Changed_ThenNone()
    {
        var id = (string?)(await Add(Bike)).Is(201)["data"]![0]!["id"];

        Assert.Equal(7500, WithTax(await _client.Send("PUT", $"{_cart}/items/{id}", """{"data":{"quantity":5}}""")));
        Assert.Equal(0, WithTax(await _client.Send("PUT", $"{_cart}/items/{id}", """{"data":{"quantity":0}}""")));
        (await _client.Send("PUT", $"{_cart}/items/{id}", """{"data":{"quantity":1}}"""))
            .Is(404, """{"errors":[{"status":404,"title":"Not Found","detail":"Item was not found in the cart"}]}""");
    }

    [Fact]
    public async Task Promotion_CodeOfTheMerchant_IsTakenOffUntilItIsRemoved()
    {
        await Add(Bike);

        var used = await Add("""{"data":{"type":"promotion_item","code":"SUMMERDISCOUNT"}}""");

        var item = used.Is(201)["data"]![1]!;
        var off = (long)item["unit_price"]!["amount"]!;
        Assert.True(off < 0);
        Assert.Equal(("promotion_item", 3000 + off), ((string?)item["type"], WithTax(used)));
        Assert.Equal(3000, WithTax(await _client.Send("DELETE", $"{_cart}/items/SUMMERDISCOUNT", (byte[]?)null)));
    }

    [Fact]
    public async Task Promotion_UnknownCode_IsRefused() => (await Add("""{"data":{"type":"promotion_item","code":"NONE"}}"""))
        .Is(404, """
            {"errors":[{"status":404,"title":"Not Found","detail":"No promotion could be found with the given code.",
             "meta":{"code":"NONE"}}]}
            """);

    [Fact]
    public async Task Items_RemovedOneAndAll_AreGone()
    {
        var first = (string?)(await Add(Bike)).Is(201)["data"]![0]!["id"];
        await Add(Bike);

        Assert.Single((await _client.Send("DELETE", $"{_cart}/items/{first}", (byte[]?)null)).Is(200)["data"]!.AsArray());
        Assert.Equal(204, (await _client.Send("DELETE", $"{_cart}/items", (byte[]?)null)).Status);
        Assert.Empty((await _client.Get($"{_cart}/items")).Is(200)["data"]!.AsArray());
    }

    [Fact]
    public async Task Cart_CreatedDescribedAndDeleted_FollowsEach()
    {
        var created = (await _client.Send("POST", "/v2/carts", """{"data":{"name":"Saturday"}}""")).Is(201)["data"]!;
        var path = $"/v2/carts/{created["id"]}";

        var described = (await _client.Send("PUT", path, """{"data":{"description":"for the weekend"}}""")).Is(200)["data"]!;
        Assert.Equal(("Saturday", "for the weekend"), ((string?)described["name"], (string?)described["description"]));

        Assert.Equal(204, (await _client.Send("DELETE", path, (byte[]?)null)).Status);
        Assert.Equal("", (string?)(await _client.Get(path)).Is(200)["data"]!["name"]);
    }

    [Theory]
    [InlineData("""{"type":"custom_item"}""", "price is required|name is required|quantity is required")]
    [InlineData("""{"type":"gift"}""",
        "data.type must be one of the following: \"cart_item\", \"custom_item\", \"promotion_item\", \"cart_items\"")]
    [InlineData("""{"type":"cart_item","quantity":0}""", "id is required|Must be greater than or equal to 1")]
    [InlineData("""{"type":"cart_items"}""", "cart_id is required")]
    [InlineData("""{"name":"Bike"}""", "type is required")]
    [InlineData("""{"type":"custom_item","name":"","quantity":0,"price":{"amount":-1,"includes_tax":1}}""",
        "Must be greater than or equal to 0|Invalid type. Expected: boolean, given: integer|"
        + "String length must be greater than or equal to 1|Must be greater than or equal to 1")]
    [InlineData("""{"type":"promotion_item"}""", "code is required")]
    public async Task AddItem_WrongBody_IsNamed(string data, string details)
    {
        var errors = (await Add($$"""{"data":{{data}}}""")).Is(400)["errors"]!.AsArray();

        Assert.Equal(
            details.Split('|').Order(StringComparer.Ordinal),
            errors.Select(error => (string)error!["detail"]!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task AddItem_BeyondWhatAnOrderMayBeWorth_IsRefused()
    {
        var dear = Bike.Replace("1500", "900000000000000", StringComparison.Ordinal);

        (await Add(dear)).Is(422, """
            {"errors":[{"status":422,"title":"Unprocessable Entity","detail":"The cart would hold more than a cart may"}]}
            """);
    }

    [Fact]
    public async Task Get_CurrencyThatIsNone_IsABadRequest() =>
        Assert.Equal(400, (await _client.Send("GET", _cart, (byte[]?)null, null, ("X-MOLTIN-CURRENCY", "XYZ"))).Status);

    [Fact]
    public async Task Get_OtherMerchant_HasACartOfItsOwn()
    {
        await Add(Bike);
        var other = new BearerClient(service, Schemes.ElasticPath)
        {
            Token = BearerClient.IssueToken(service, Schemes.ElasticPath, "other"),
        };

        Assert.Empty((await other.Get($"{_cart}/items")).Is(200)["data"]!.AsArray());
    }

    private Task<Answer> Add(string body, params (string, string)[] headers) =>
        _client.Send("POST", $"{_cart}/items", body, "application/json", headers);

    private static long WithTax(Answer answer)
    {
        Assert.InRange(answer.Status, 200, 201);
        return (long)answer.Json["meta"]!["display_price"]!["with_tax"]!["amount"]!;
    }
}
