using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.ElasticPath.Customers;

/// <summary>Carts that are customers'.</summary>
[Collection(ServiceCollection.Name)]
public sealed class CustomerCartTests(Service service)
{
    private const string NoCart = """{"errors":[{"status":404,"title":"Not Found","detail":"Cart not found"}]}""";

    [Fact]
    public async Task Associate_CustomersCart_IsTheirsAndTheMerchantsAlone()
    {
        var (one, other) = (await ShopCustomer.Come(service), await ShopCustomer.Come(service));
        var cart = await one.Cart();

        var answer = await one.Send("POST", $"{cart}/relationships/customers", Of(one));

        answer.Is(200, Of(one));
        Assert.Equal(204, (await one.Send("POST", $"{cart}/relationships/customers", Of(one))).Status);
        Assert.Equal(one.Id, (string?)(await one.Send("GET", cart)).Is(200)["data"]!["relationships"]!["customers"]!["data"]![0]!["id"]);
        (await one.AsMerchant("GET", cart)).Is(200);
        foreach (var below in new[] { "", "/items", "/shipping-groups" })
        {
            (await one.AsStorefront("GET", cart + below)).Is(404, NoCart);
            (await other.Send("GET", cart + below)).Is(404, NoCart);
            (await other.WithMerchant("GET", cart + below)).Is(404, NoCart);
        }
    }

    [Fact]
    public async Task Change_SomebodyElsesCart_DoesNothing()
    {
        var (one, other) = (await ShopCustomer.Come(service), await ShopCustomer.Come(service));
        var (cart, own) = (await one.Cart(), await other.Cart());
        (await one.Send("POST", $"{cart}/relationships/customers", Of(one))).Is(200);
        var before = (await one.Send("GET", cart)).Text;

        (await other.Send("PUT", cart, """{"data":{"name":"Taken over"}}""")).Is(404, NoCart);
        (await other.Send("DELETE", $"{cart}/items")).Is(404, NoCart);
        (await other.Send("DELETE", cart)).Is(404, NoCart);
        (await other.Send("POST", $"{cart}/relationships/customers", Of(other))).Is(404, NoCart);
        (await other.Send("POST", $"{own}/items", $$"""{"data":{"type":"cart_items","cart_id":"{{cart[10..]}}"} }""")).Is(404, NoCart);
        (await other.Send("POST", $"{cart}/checkout", ShopCustomer.Checkout(other.Id))).Is(404, NoCart);

        Assert.Equal(before, (await one.Send("GET", cart)).Text);
    }

    [Fact]
    public async Task Associate_AnotherCustomer_NeedsTheMerchant()
    {
        var (one, other) = (await ShopCustomer.Come(service), await ShopCustomer.Come(service));
        var cart = await one.Cart();

        const string Missing = """{"errors":[{"status":404,"title":"Not Found","detail":"Customer not found"}]}""";
        (await one.Send("POST", $"{cart}/relationships/customers", Of(other))).Is(404, Missing);
        (await one.Send("DELETE", $"{cart}/relationships/customers", Of(other))).Is(404, Missing);
        (await one.AsMerchant("POST", $"{cart}/relationships/customers", Of(one, other))).Is(200, Of(one, other));

        Assert.Equal([cart], await Carts(one));
        Assert.Equal([cart], await Carts(other));
    }

    [Fact]
    public async Task Associate_ByAStorefrontForNobody_NamesNobody()
    {
        var customer = await ShopCustomer.Come(service);
        var cart = await customer.Cart();

        (await customer.AsStorefront("POST", $"{cart}/relationships/customers", Of(customer)))
            .Is(404, """{"errors":[{"status":404,"title":"Not Found","detail":"Customer not found"}]}""");

        Assert.Empty(await Carts(customer));
    }

    [Fact]
    public async Task Dissociate_Cart_IsWhoeversAgain()
    {
        var customer = await ShopCustomer.Come(service);
        var cart = await customer.Cart();
        (await customer.Send("POST", $"{cart}/relationships/customers", Of(customer))).Is(200);

        Assert.Equal(204, (await customer.Send("DELETE", $"{cart}/relationships/customers", Of(customer))).Status);

        Assert.Null((await customer.AsStorefront("GET", cart)).Is(200)["data"]!["relationships"]!["customers"]);
        Assert.Empty(await Carts(customer));
    }

    [Fact]
    public async Task List_CustomersCarts_AreOnPagesTheLatestFirst()
    {
        var customer = await ShopCustomer.Come(service);
        var made = (string?)(await customer.Send("POST", "/v2/carts", """{"data":{"name":"Mine"}}""")).Is(201)["data"]!["id"];
        var cart = await customer.Cart();
        (await customer.Send("POST", $"{cart}/relationships/customers", Of(customer))).Is(200);

        var first = (await customer.Send("GET", "/v2/carts?page[limit]=1")).Is(200);
        var second = (await customer.Send("GET", "/v2/carts?page[limit]=1&page[offset]=1")).Is(200);

        Assert.Equal(cart, Path(first["data"]![0]!));
        Assert.Equal($"/v2/carts/{made}", Path(second["data"]![0]!));
        Assert.Equal((2, 2), ((int)first["meta"]!["results"]!["total"]!, (int)first["meta"]!["page"]!["total"]!));
        Assert.Null(second["links"]!["next"]);
    }

    [Fact]
    public async Task List_OfNobody_IsRefused()
    {
        var customer = await ShopCustomer.Come(service);

        (await customer.AsMerchant("GET", "/v2/carts")).Is(400, """
            {"errors":[{"status":400,"title":"Bad Request",
            "detail":"The header X-Moltin-Customer-Token has to say whose carts are listed"}]}
            """);
    }

    private static string Of(params ShopCustomer[] customers) => new JsonObject
    {
        ["data"] = new JsonArray(
            [.. customers.Select(customer => new JsonObject { ["type"] = "customer", ["id"] = customer.Id })]),
    }.ToJsonString();

    private static async Task<IEnumerable<string>> Carts(ShopCustomer customer) =>
        (await customer.Send("GET", "/v2/carts")).Is(200)["data"]!.AsArray().Select(cart => Path(cart!));

    private static string Path(JsonNode cart) => $"/v2/carts/{cart["id"]}";
}
