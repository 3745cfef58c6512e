using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Orders;

namespace OrderGrains.Api.Tests.ElasticPath.Carts;

/// <summary>What becomes of a cart that is checked out (sections B4 and B8).</summary>
[Collection(ServiceCollection.Name)]
public sealed class ElasticPathCheckoutTests(Service service)
{
    private const string Address =
        """{"first_name":"Ron","last_name":"Swanson","line_1":"1 Main","city":"Pawnee","region":"IN","postcode":"46001","country":"US"}""";

    private const string Customer = """ "customer":{"name":"Ron Swanson","email":"ron@example.com"}""";

    private readonly BearerClient _client = new(service, Schemes.ElasticPath);
    private readonly string _cart = $"/v2/carts/{Guid.NewGuid():N}";

    [Fact]
    public async Task Checkout_FilledCart_MakesAnOrderToPay()
    {
        await Fill();

        var answer = await Checkout($$"""{ {{Customer}},"order_number":"N-7","external_ref":"X-7" """);

        var data = answer.Is(201)["data"]!;
        Assert.Equal("incomplete/unpaid/unfulfilled", $"{data["status"]}/{data["payment"]}/{data["shipping"]}");
        Assert.Equal((3000, "N-7", "X-7"), (
            (long)data["meta"]!["display_price"]!["with_tax"]!["amount"]!, (string?)data["order_number"], (string?)data["external_ref"]));
        Assert.Equal(("ron@example.com", "46001"), (
            (string?)data["customer"]!["email"], (string?)data["shipping_address"]!["postcode"]));
        var item = Assert.Single(answer.Json["included"]!["items"]!.AsArray())!;
        Assert.Equal(("Bike", "bike-1", 2), ((string?)item["name"], (string?)item["sku"], (int)item["quantity"]!));

        var read = await _client.Get($"/v2/orders/{data["id"]}?include=items");
        Assert.Equal(answer.Text, read.Text);
        (await _client.Send("POST", $"/v2/orders/{data["id"]}/payments", """{"data":{"gateway":"manual","method":"purchase"}}""")).Is(200);
    }

    [Fact]
    public async Task Checkout_WithAKey_IsOneOrderWhateverBecomesOfTheCart()
    {
        await Fill();
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        var first = await Checkout($"{{{Customer}", key);
        await _client.Send("DELETE", _cart, (byte[]?)null);

        var again = await Checkout($"{{{Customer}", key);

        Assert.Equal((201, first.Text, "true"), (again.Status, again.Text, again.Header("Idempotent-Replayed")));
    }

    [Fact]
    public async Task Checkout_ByAContact_ShowsTheContact()
    {
        await Fill();

        var data = (await Checkout("""{"contact":{"name":"April","email":"april@example.com"} """)).Is(201)["data"]!;

        Assert.Equal("april@example.com", (string?)data["contact"]!["email"]);
        Assert.Null(data["customer"]);
        var found = await _client.Get($"/v2/orders?filter=eq(contact.email,april@example.com):eq(contact.name,April)");
        Assert.Contains((string?)data["id"], found.Is(200)["data"]!.AsArray().Select(order => (string?)order!["id"]));
    }

    [Fact]
    public async Task Checkout_UsedPromotionCode_IsOfTheOrder()
    {
        await Fill();
        await _client.Send("POST", $"{_cart}/items", """{"data":{"type":"promotion_item","code":"SUMMERDISCOUNT"}}""");
        var cart = (await _client.Get(_cart)).Is(200)["data"]!["meta"]!["display_price"]!;

        var prices = (await Checkout($"{{{Customer}")).Is(201)["data"]!["meta"]!["display_price"]!;

        Assert.Equal(cart["with_tax"]!.ToJsonString(), prices["with_tax"]!.ToJsonString());
        Assert.True((long)prices["discount"]!["amount"]! < 0);
    }

    [Fact]
    public async Task Checkout_NobodyOrders_IsTheDocumentedError()
    {
        await Fill();

        (await Checkout("""{"order_number":"N" """)).Is(400, """
            {"errors":[{"status":400,"title":"customer or contact is required",
             "detail":"data.customer or data.contact must be provided","source":"data"}]}
            """);
    }

    [Fact]
    public async Task Checkout_BadParts_AreAllNamed()
    {
        await Fill();

        var answer = await _client.Send("POST", $"{_cart}/checkout", """
            {"data":{"customer":{"name":"Ron","email":"nobody"},"billing_address":{"first_name":"Ron"}}}
            """);

        Assert.Equal(
            new[]
            {
                "shipping_address is required", "last_name is required", "line_1 is required", "postcode is required",
                "country is required", "region or county is required", "Does not match format 'email'",
            }.Order(StringComparer.Ordinal),
            answer.Is(400)["errors"]!.AsArray().Select(error => (string)error!["detail"]!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Checkout_EmptyCart_IsRefused() => (await Checkout($"{{{Customer}"))
        .Is(400, """{"errors":[{"status":400,"title":"Bad Request","detail":"The cart is empty"}]}""");

    [Fact]
    public async Task Checkout_UnknownCustomer_IsNotFound()
    {
        await Fill();

        (await Checkout("""{"customer":{"id":"nobody"} """))
            .Is(404, """{"errors":[{"status":404,"title":"Not Found","detail":"Customer not found"}]}""");
    }

    [Fact]
    public async Task Checkout_ByAShopper_MakesAnOrderTheyDoNotSee()
    {
        var shopper = new BearerClient(service, Schemes.ElasticPath)
        {
            Token = BearerClient.IssueToken(service, Schemes.ElasticPath, role: CallerRole.Storefront),
        };
        await Fill();

        var made = await shopper.Send("POST", $"{_cart}/checkout", Form($"{{{Customer}"));

        var order = $"/v2/orders/{made.Is(201)["data"]!["id"]}";
        Assert.Equal(403, (await shopper.Get(order)).Status);
        Assert.Equal(403, (await shopper.Send("PUT", order, """{"data":{"type":"order","status":"cancelled"}}""")).Status);
        (await _client.Get(order)).Is(200);
    }

    private async Task Fill() => (await _client.Send("POST", $"{_cart}/items", """
        {"data":{"type":"custom_item","name":"Bike","sku":"bike-1","quantity":2,"price":{"amount":1500,"includes_tax":true}}}
        """)).Is(201);

    /// <param name="open">The data's first members, with its opening brace.</param>
    /// <param name="headers">Further headers.</param>
    private Task<Answer> Checkout(string open, params (string, string)[] headers) => _client.Send(
        "POST",
        $"{_cart}/checkout",
        Form(open),
        "application/json",
        headers);

    private static string Form(string open) =>
        $$"""{"data":{{open}},"billing_address":{{Address}},"shipping_address":{{Address}} } }""";
}
