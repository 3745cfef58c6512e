using System.Text.Json.Nodes;
using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.CommerceLayer.Logins;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.ElasticPath.Customers;

/// <summary>What a customer sees and changes who has logged in (section B3).</summary>
[Collection(ServiceCollection.Name)]
public sealed class CustomerTokenTests(Service service)
{
    private const string NoOrder = """{"errors":[{"status":404,"title":"Not Found","detail":"Order not found"}]}""";
    private const string NoToken = """{"errors":[{"status":401,"title":"Unable to validate access token"}]}""";
    private const string Cancel = """{"data":{"type":"order","status":"cancelled"}}""";

    [Fact]
    public async Task LogIn_RightPassword_GivesATokenForADay()
    {
        var customer = await ShopCustomer.Come(service);
        var now = DateTimeOffset.UtcNow;

        var answer = await customer.LogIn();

        var data = answer.Is(200)["data"]!;
        Assert.Equal(("token", customer.Id), ((string?)data["type"], (string?)data["customer_id"]));
        Assert.InRange((long)data["expires"]!, now.AddHours(24).ToUnixTimeSeconds(), now.AddHours(25).ToUnixTimeSeconds());
        Assert.Equal("no-store", answer.Header("Cache-Control"));
    }

    [Fact]
    public async Task LogIn_WrongPasswordOrEmail_IsRefusedAlike()
    {
        var customer = await ShopCustomer.Come(service);

        const string Refused = """{"errors":[{"status":403,"title":"Forbidden","detail":"The email or the password is wrong"}]}""";
        (await customer.LogIn("a bad password")).Is(403, Refused);
        (await customer.LogIn(email: "nobody@example.com")).Is(403, Refused);
    }

    [Fact]
    public async Task LogIn_CustomerOfAnotherDoor_IsTheSame()
    {
        var shopper = await Shopper.Come(service);
        var customer = await ShopCustomer.Come(service);

        var data = (await customer.LogIn(Shopper.Password, shopper.Email)).Is(200)["data"]!;

        Assert.Equal(shopper.Id, (string?)data["customer_id"]);
    }

    [Fact]
    public async Task Orders_ByACustomer_AreTheirOwnToRead()
    {
        var (one, other) = (await ShopCustomer.Come(service), await ShopCustomer.Come(service));
        var (own, others) = (await one.Order(), await other.Order());

        Assert.Equal(one.Id, (string?)(await one.Send("GET", own)).Is(200)["data"]!["customer"]!["id"]);
        Assert.Equal([own], await Paths(one));
        foreach (var below in new[] { "", "/items", "/transactions", "/shipping-groups" })
        {
            (await one.Send("GET", own + below)).Is(200);
            var hidden = await one.Send("GET", others + below);
            hidden.Is(404, NoOrder);
            Assert.Null(hidden.Header("ETag"));
        }

        Assert.Equal(403, (await one.Send("PUT", own, Cancel)).Status);
        Assert.Empty((await one.Send("GET", $"/v2/orders?filter=eq(customer_id,{other.Id})")).Is(200)["data"]!.AsArray());
    }

    [Fact]
    public async Task Orders_ByTheMerchantForACustomer_AreTheirsToChange()
    {
        var (one, other) = (await ShopCustomer.Come(service), await ShopCustomer.Come(service));
        var (own, others) = (await one.Order(), await other.Order());

        (await one.WithMerchant("PUT", others, Cancel)).Is(404, NoOrder);
        (await one.WithMerchant("POST", $"{others}/payments", """{"data":{"gateway":"manual","method":"purchase"}}""")).Is(404, NoOrder);
        (await one.WithMerchant("POST", "/v2/orders/anonymize", $$"""{"data":{"order_ids":["{{others[11..]}}"]} }""")).Is(404, NoOrder);
        (await one.WithMerchant("PUT", own, Cancel)).Is(200);
    }

    [Fact]
    public async Task Orders_UnderACustomersEmailAlone_AreNotTheirs()
    {
        var customer = await ShopCustomer.Come(service);
        var cart = await customer.Cart();
        var body = ShopCustomer.Checkout("").Replace(
            """{"id":""}""", $$"""{"name":"Ron","email":"{{customer.Email}}"}""", StringComparison.Ordinal);

        var made = (await customer.AsStorefront("POST", $"{cart}/checkout", body)).Is(201)["data"]!;

        (await customer.Send("GET", $"/v2/orders/{made["id"]}")).Is(404, NoOrder);
        Assert.Empty(await Paths(customer));
    }

    [Fact]
    public async Task Checkout_CustomersId_NeedsTheCustomerOrTheMerchant()
    {
        var (one, other) = (await ShopCustomer.Come(service), await ShopCustomer.Come(service));
        var cart = await one.Cart();

        const string Missing = """{"errors":[{"status":404,"title":"Not Found","detail":"Customer not found"}]}""";
        (await one.AsStorefront("POST", $"{cart}/checkout", ShopCustomer.Checkout(one.Id))).Is(404, Missing);
        (await one.Send("POST", $"{cart}/checkout", ShopCustomer.Checkout(other.Id))).Is(404, Missing);
        var made = (await one.AsMerchant("POST", $"{cart}/checkout", ShopCustomer.Checkout(one.Id))).Is(201)["data"]!;

        Assert.Equal("Ron Swanson", (string?)made["customer"]!["name"]);
        Assert.Equal([$"/v2/orders/{made["id"]}"], await Paths(one));
    }

    [Fact]
    public async Task Token_OfAnotherMerchantOrMadeUp_LetsNobodyIn()
    {
        var customer = await ShopCustomer.Come(service);
        var other = new BearerClient(service, Schemes.ElasticPath)
        {
            Token = BearerClient.IssueToken(service, Schemes.ElasticPath, "other"),
        };

        (await customer.Send("GET", "/v2/orders", token: "made-up")).Is(401, NoToken);
        (await other.Send("GET", "/v2/orders", (byte[]?)null, "application/json", ("X-Moltin-Customer-Token", customer.Token)))
            .Is(401, NoToken);
    }

    [Fact]
    public async Task Token_AfterAnotherPassword_IsGoodOnlyWhereThatWasSet()
    {
        var customer = await ShopCustomer.Come(service);
        var other = (string)(await customer.LogIn()).Is(200)["data"]!["token"]!;

        (await customer.Send("PUT", $"/v2/customers/{customer.Id}", """{"data":{"type":"customer","password":"a better one"}}""")).Is(200);

        (await customer.Send("GET", "/v2/orders")).Is(200);
        (await customer.Send("GET", "/v2/orders", token: other)).Is(401, NoToken);
        (await customer.LogIn("a better one")).Is(200);
        Assert.Equal(403, (await customer.LogIn()).Status);
    }

    private static async Task<IEnumerable<string>> Paths(ShopCustomer customer)
    {
        JsonArray orders = (await customer.Send("GET", "/v2/orders")).Is(200)["data"]!.AsArray();
        return orders.Select(order => $"/v2/orders/{order!["id"]}");
    }
}
