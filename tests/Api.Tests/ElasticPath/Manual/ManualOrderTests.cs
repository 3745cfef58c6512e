using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.ElasticPath.Manual;

/// <summary>Orders that are made as they are said to stand (section B8).</summary>
[Collection(ServiceCollection.Name)]
public sealed class ManualOrderTests(Service service)
{
    private const string Person = """ "customer":{"name":"Ron","email":"ron@example.com"}""";

    private const string Items = """
        {"items":[{"id":"a","name":"Bike","sku":"b-1","quantity":2,"unit_price":{"amount":1500,"currency":"GBP","includes_tax":true}}]}
        """;

    private const string NotFound = """{"errors":[{"status":404,"title":"Not Found","detail":"Order not found"}]}""";

    private readonly BearerClient _client = new(service, Schemes.ElasticPath);

    [Theory]
    [InlineData("incomplete", "unpaid", "unfulfilled", 0, 0)]
    [InlineData("processing", "authorized", "unfulfilled", 3000, 0)]
    [InlineData("complete", "paid", "unfulfilled", 0, 3000)]
    [InlineData("complete", "paid", "fulfilled", 0, 3000)]
    [InlineData("complete", "refunded", "fulfilled", 0, 3000)]
    [InlineData("incomplete", "partially_authorized", "unfulfilled", 1000, 0)]
    [InlineData("incomplete", "partially_paid", "unfulfilled", 0, 500)]
    [InlineData("cancelled", "paid", "unfulfilled", 0, 3000)]
    public async Task Create_StandingAnywhere_StandsThere(string status, string payment, string shipping, int authorized, int paid)
    {
        var made = await Create($$"""
            "status":"{{status}}","payment":"{{payment}}","shipping":"{{shipping}}",
            "meta":{"display_price":{"authorized":{"amount":1000},"paid":{"amount":500} } }
            """);

        var order = made.Is(201)["data"]!;
        Assert.Equal($"{status}/{payment}/{shipping}", $"{order["status"]}/{order["payment"]}/{order["shipping"]}");
        var price = order["meta"]!["display_price"]!;
        Assert.Equal(
            ("£30.00", authorized, paid),
            ((string?)price["with_tax"]!["formatted"], (int)price["authorized"]!["amount"]!, (int)price["paid"]!["amount"]!));
        Assert.Equal(made.Text, (await _client.Get($"/v2/orders/{order["id"]}")).Text);
    }

    [Fact]
    public async Task Create_WithAnIdOfItsOwn_HasItAndIsThereOnce()
    {
        var id = Guid.NewGuid().ToString();

        var made = await Create($$""" "id":"{{id}}","order_number":"N-1","external_ref":"X-1","shelf":7""");

        var order = made.Is(201)["data"]!;
        Assert.Equal((id, "N-1", "X-1", 7), (
            (string?)order["id"], (string?)order["order_number"], (string?)order["external_ref"], (int)order["shelf"]!));
        (await Create($$""" "id":"{{id}}" """))
            .Is(409, """{"errors":[{"status":409,"title":"Conflict","detail":"Write conflict detected"}]}""");
    }

    [Fact]
    public async Task Create_WithAKey_IsOneOrder()
    {
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());

        var first = await Create(""" "order_number":"N-2" """, Items, key);
        var again = await Create(""" "order_number":"N-2" """, Items, key);

        Assert.Equal((201, first.Text, "true"), (again.Status, again.Text, again.Header("Idempotent-Replayed")));
    }

    [Fact]
    public async Task Create_AmountAlone_IsAnOrderOfThatAmount()
    {
        var made = await Create("""
            "meta":{"display_price":{"with_tax":{"amount":60000,"currency":"USD"} } }
            """, included: "{}");

        Assert.Equal("$600.00", (string?)made.Is(201)["data"]!["meta"]!["display_price"]!["with_tax"]!["formatted"]);
    }

    [Fact]
    public async Task List_ManualOnes_AreFoundAndOthersNot()
    {
        var begun = DateTimeOffset.UtcNow;
        var manual = (await Create(""" "external_ref":"manual-only" """)).Is(201)["data"]!["id"];
        var other = await ShopOrders.Import(service, new() { ["externalReference"] = "manual-only", ["createdAt"] = $"{begun:O}" });

        Assert.Equal([(string?)manual], await Ids("true", begun));
        Assert.Equal([other], await Ids("false", begun));
    }

    [Theory]
    [InlineData(""" "status":"complete" """, "data.status must be one of the following: \"incomplete\", \"cancelled\"")]
    [InlineData(""" "payment":"gone" """, "data.payment must be one of the following: \"unpaid\", \"authorized\", \"paid\", \"refunded\", "
        + "\"partially_authorized\", \"partially_paid\"")]
    [InlineData(""" "meta":{"display_price":{"with_tax":{"amount":1,"currency":"XYZ"} } }""", "Does not match format 'iso-4217'")]
    public async Task Create_WrongMembers_AreNamed(string members, string detail)
    {
        var error = Assert.Single((await Create(members)).Is(400)["errors"]!.AsArray());

        Assert.Equal(detail, (string?)error!["detail"]);
    }

    [Theory]
    [InlineData(""" "order_number":"N-3" """, "GBP", "included.items.1.unit_price")]
    [InlineData(""" "meta":{"display_price":{"with_tax":{"amount":2,"currency":"EUR"} } }""", "EUR", "included.items.1.unit_price")]
    [InlineData(""" "meta":{"display_price":{"paid":{"amount":2,"currency":"EUR"} } }""", "JPY", "data.meta.display_price.paid")]
    public async Task Create_AmountsInSeveralCurrencies_IsRefused(string members, string first, string source)
    {
        var items = string.Join(',', new[] { first, "JPY" }.Select(currency => $$$"""
            {"name":"Bike","quantity":1,"unit_price":{"amount":1,"currency":"{{{currency}}}"}}
            """));

        var refused = await Create(members, $$"""{"items":[{{items}}]}""");

        var error = Assert.Single(refused.Is(400)["errors"]!.AsArray())!;
        Assert.Equal(("const", $"{source}.currency"), ((string?)error["title"], (string?)error["source"]));
    }

    [Fact]
    public async Task Create_CurrencyOfTheSecondItemAlone_IsTheOrders()
    {
        var made = await Create(""" "order_number":"N-4" """, """
            {"items":[{"name":"A","quantity":1,"unit_price":{"amount":1}},
             {"name":"B","quantity":1,"unit_price":{"amount":2,"currency":"JPY"}}]}
            """);

        Assert.Equal("JPY", (string?)made.Is(201)["data"]!["meta"]!["display_price"]!["with_tax"]!["currency"]);
    }

    [Fact]
    public async Task Create_PartOfMoreThanTheWhole_CannotStandSo()
    {
        var made = await Create("""
            "payment":"partially_paid","meta":{"display_price":{"paid":{"amount":3001} } }
            """);

        made.Is(422, """
            {"errors":[{"status":422,"title":"Unprocessable Entity","detail":"Order cannot be created as it is said to stand"}]}
            """);
    }

    [Fact]
    public async Task Create_Nobody_IsTheErrorOfACheckout() => Assert.Equal(
        "data.customer or data.contact must be provided",
        (string?)(await _client.Send("POST", "/v2/orders", """{"data":{"type":"order"}}""")).Is(400)["errors"]![0]!["detail"]);

    [Theory]
    [InlineData("incomplete", "unpaid", "unfulfilled")]
    [InlineData("complete", "paid", "fulfilled")]
    [InlineData("cancelled", "unpaid", "unfulfilled")]
    public async Task Delete_ManualOrder_IsFoundNoMoreAtThisDoor(string status, string payment, string shipping)
    {
        var (reference, since) = (Guid.NewGuid().ToString("N"), DateTimeOffset.UtcNow);
        var made = await Create($$"""
            "status":"{{status}}","payment":"{{payment}}","shipping":"{{shipping}}","external_ref":"{{reference}}"
            """);
        var id = (string)made.Is(201)["data"]!["id"]!;

        Assert.Equal(204, (await Delete(id)).Status);

        (await _client.Get($"/v2/orders/{id}")).Is(404, NotFound);
        (await _client.Send("PUT", $"/v2/orders/{id}", """{"data":{"type":"order","shelf":7}}""")).Is(404, NotFound);
        (await Delete(id)).Is(404, NotFound);
        var found = await _client.Get($"/v2/orders?filter=eq(external_ref,{reference}):ge(created_at,{since:yyyy-MM-ddTHH:mm:ss.fffZ})");
        Assert.Empty(found.Is(200)["data"]!.AsArray());
        Assert.Equal(reference, (string?)(await service.Canonical(id))["externalReference"]);
    }

    [Fact]
    public async Task Delete_OrderOfACart_IsRefused()
    {
        var id = await ShopOrders.Import(service);

        (await Delete(id)).Is(422, """
            {"errors":[{"status":422,"title":"Unprocessable Entity","detail":"Only manual orders can be deleted"}]}
            """);
        (await _client.Get($"/v2/orders/{id}")).Is(200);
    }

    private Task<Answer> Delete(string id) => _client.Send("DELETE", $"/v2/orders/{id}", (byte[]?)null);

    private async Task<IEnumerable<string?>> Ids(string manual, DateTimeOffset since)
    {
        var found = await _client.Get(
            $"/v2/orders?filter=eq(external_ref,manual-only):eq(manual,{manual}):ge(created_at,{since:yyyy-MM-ddTHH:mm:ss.fffZ})");
        return found.Is(200)["data"]!.AsArray().Select(order => (string?)order!["id"]);
    }

    private Task<Answer> Create(string members, string included = Items, params (string, string)[] headers) => _client.Send(
        "POST",
        "/v2/orders",
        $$"""{"data":{"type":"order",{{Person}},{{members}} },"included":{{included}} }""",
        "application/json",
        headers);
}
