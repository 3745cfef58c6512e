using System.Text.Json.Nodes;
using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.ElasticPath;

[Collection(ServiceCollection.Name)]
public sealed class ElasticPathReadTests(Service service)
{
    private readonly BearerClient _client = new(service, Schemes.ElasticPath);

    [Fact]
    public async Task Get_Order_ShowsMembersInTheOrderOfTheExamples()
    {
        var id = await ShopOrders.Import(service, new JsonObject
        {
            ["orderNumber"] = "N-1",
            ["externalReference"] = "X-1",
            ["customData"] = new JsonObject { ["gift"] = true, ["status"] = "not shown twice" },
        });

        var answer = await _client.Get($"/v2/orders/{id}");

        Assert.Equal(
            ["type", "id", "status", "payment", "shipping", "anonymized", "order_number", "external_ref", "customer", "shipping_address",
             "billing_address", "links", "meta", "relationships", "gift"],
            answer.Is(200)["data"]!.AsObject().Select(member => member.Key));
        Assert.Equal("2024-01-15T10:30:00.123Z", (string?)answer.Json["data"]!["meta"]!["timestamps"]!["created_at"]);
        Assert.Equal(["data"], answer.Json.AsObject().Select(member => member.Key));
    }

    [Fact]
    public async Task Get_PartlyPaidOrderWithTaxAndDiscount_ShowsEveryPrice()
    {
        var id = await ShopOrders.Import(service, JsonNode.Parse("""
            {"payment":"PartiallyPaid","authorizedAmount":1000,"capturedAmount":2000,"tax":{"rate":0.1,"included":false},
             "adjustments":[{"id":"a","kind":"Shipping","amount":500},{"id":"b","kind":"Manual","amount":-300}],"currency":"USD"}
            """)!.AsObject());

        var prices = (await _client.Get($"/v2/orders/{id}")).Is(200)["data"]!["meta"]!["display_price"]!.AsObject();

        Assert.Equal(
            ["with_tax 5720", "without_tax 5200", "tax 520", "discount -300", "balance_owing 2720", "paid 2000", "authorized 1000",
             "without_discount 6020", "shipping 500", "shipping_discount 0"],
            prices.Select(price => $"{price.Key} {price.Value!["amount"]}"));
        Assert.Equal("-$3.00", (string?)prices["discount"]!["formatted"]);
    }

    [Fact]
    public async Task Get_IncludeItems_ShowsEachLine()
    {
        var id = await ShopOrders.Import(service, JsonNode.Parse("""{"tax":{"rate":0.25,"included":true}}""")!.AsObject());

        var answer = await _client.Get($"/v2/orders/{id}?include=items,tax_items,unheard_of");

        var included = answer.Is(200)["included"]!;
        Assert.Empty(included["tax_items"]!.AsArray());
        Assert.Equal(["items", "tax_items"], included.AsObject().Select(list => list.Key));
        JsonAssert.Matches(JsonNode.Parse("""
            {"type":"order_item","id":"line-1","quantity":2,"product_id":"p-1","name":"Whisky","sku":"W-1",
             "unit_price":{"amount":2500,"currency":"USD","includes_tax":true},"value":{"amount":5000,"currency":"USD","includes_tax":true},
             "discounts":[],"links":{},
             "meta":{"timestamps":{"created_at":"*","updated_at":"*"},"display_price":{
              "with_tax":{"unit":{"amount":2500,"currency":"USD","formatted":"$25.00"},
               "value":{"amount":5000,"currency":"USD","formatted":"$50.00"}},
              "without_tax":{"unit":{"amount":2000,"currency":"USD","formatted":"$20.00"},
               "value":{"amount":4000,"currency":"USD","formatted":"$40.00"}},
              "tax":{"unit":{"amount":500,"currency":"USD","formatted":"$5.00"},
               "value":{"amount":1000,"currency":"USD","formatted":"$10.00"}},
              "discount":{"unit":{"amount":0,"currency":"USD","formatted":"$0.00"},
               "value":{"amount":0,"currency":"USD","formatted":"$0.00"}},
              "without_discount":{"unit":{"amount":2500,"currency":"USD","formatted":"$25.00"},
               "value":{"amount":5000,"currency":"USD","formatted":"$50.00"}}}}}
            """), Assert.Single(included["items"]!.AsArray()), partial: false);
    }

    [Fact]
    public async Task Get_BareOrder_ShowsEmptyTextsInsteadOfNulls()
    {
        var id = await ShopOrders.Import(service, JsonNode.Parse("""{"customer":{"id":"c-1"},"shippingAddress":null}""")!.AsObject());

        var data = (await _client.Get($"/v2/orders/{id}")).Is(200)["data"]!;

        JsonAssert.Matches(JsonNode.Parse("""{"name":"","email":"","id":"c-1"}"""), data["customer"], partial: false);
        Assert.All(data["shipping_address"]!.AsObject(), member => Assert.Equal("", (string?)member.Value));
        Assert.Equal("c-1", (string?)data["relationships"]!["customer"]!["data"]!["id"]);
    }

    [Fact]
    public async Task Get_UnknownOrder_IsNotFound()
    {
        var answer = await _client.Get($"/v2/orders/{Guid.NewGuid()}");

        answer.Is(404, """{"errors":[{"status":404,"title":"Not Found","detail":"Order not found"}]}""");
    }
}
