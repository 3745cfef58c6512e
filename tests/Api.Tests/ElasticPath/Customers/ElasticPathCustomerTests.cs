using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.ElasticPath.Customers;

/// <summary>Customers at Elastic Path's door, who are the merchant's whatever door they came by.</summary>
[Collection(ServiceCollection.Name)]
public sealed class ElasticPathCustomerTests(Service service)
{
    private const string Missing = """{"errors":[{"status":404,"title":"Not Found","detail":"Customer not found"}]}""";
    private const string Forbidden = """{"errors":[{"status":403,"title":"Forbidden"}]}""";

    [Fact]
    public async Task Create_WithEverything_IsShownWithoutThePassword()
    {
        var customer = await ShopCustomer.Come(service);

        var changed = await customer.AsMerchant(
            "PUT", $"/v2/customers/{customer.Id}", """{"data":{"type":"customer","name":"Ron","external_ref":"X-1"}}""");

        var data = changed.Is(200)["data"]!;
        Assert.Equal(
            ("customer", customer.Id, "Ron", customer.Email, "X-1", true),
            ((string?)data["type"], (string?)data["id"], (string?)data["name"], (string?)data["email"], (string?)data["external_ref"],
                (bool)data["password"]!));
        var times = data["meta"]!["timestamps"]!;
        Assert.True(string.CompareOrdinal((string?)times["created_at"], (string?)times["updated_at"]) <= 0);
        Assert.Equal(changed.Text, (await customer.AsMerchant("GET", $"/v2/customers/{customer.Id}")).Text);
        Assert.DoesNotContain(ShopCustomer.Password, changed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_UnderAKey_IsOneCustomer()
    {
        var customer = await ShopCustomer.Come(service);
        var body = $$"""{"data":{"type":"customer","name":"April","email":"{{Guid.NewGuid():N}}@example.com"} }""";
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());

        var first = await customer.AsMerchant("POST", "/v2/customers", body, key);
        var again = await customer.AsMerchant("POST", "/v2/customers", body, key);
        var anew = await customer.AsMerchant("POST", "/v2/customers", body);

        Assert.Equal((201, first.Text, "true"), (again.Status, again.Text, again.Header("Idempotent-Replayed")));
        anew.Is(409, """{"errors":[{"status":409,"title":"Conflict","detail":"Another customer has this email"}]}""");
        Assert.False((bool)first.Is(201)["data"]!["password"]!);
    }

    [Fact]
    public async Task Create_BadMembers_AreAllNamed()
    {
        var customer = await ShopCustomer.Come(service);

        var answer = await customer.AsMerchant("POST", "/v2/customers", """{"data":{"type":"person","email":"nobody","password":""}}""");

        Assert.Equal(
            ["data.type must be one of the following: \"customer\"", "name is required", "Does not match format 'email'",
                "String length must be greater than or equal to 1"],
            answer.Is(400)["errors"]!.AsArray().Select(error => (string?)error!["detail"]));
    }

    [Fact]
    public async Task Update_TakenEmail_StaysWhatItWas()
    {
        var (one, other) = (await ShopCustomer.Come(service), await ShopCustomer.Come(service));

        var answer = await one.Send("PUT", $"/v2/customers/{one.Id}", $$"""{"data":{"type":"customer","email":"{{other.Email}}"} }""");

        Assert.Equal(409, answer.Status);
        Assert.Equal(one.Email, (string?)(await one.Send("GET", $"/v2/customers/{one.Id}")).Is(200)["data"]!["email"]);
    }

    [Fact]
    public async Task Delete_Customer_EndsThemAndTheirTokens()
    {
        var customer = await ShopCustomer.Come(service);

        Assert.Equal(204, (await customer.AsMerchant("DELETE", $"/v2/customers/{customer.Id}")).Status);

        (await customer.AsMerchant("GET", $"/v2/customers/{customer.Id}")).Is(404, Missing);
        Assert.Equal(401, (await customer.Send("GET", $"/v2/customers/{customer.Id}")).Status);
        (await customer.AsMerchant("DELETE", $"/v2/customers/{customer.Id}")).Is(404, Missing);
    }

    [Fact]
    public async Task List_ByEmailOrId_FindsTheOne()
    {
        var customer = await ShopCustomer.Come(service);

        Assert.Equal([customer.Id], await Ids(customer, $"eq(email,{customer.Email.ToUpperInvariant()})"));
        Assert.Equal([customer.Id], await Ids(customer, $"eq(id,{customer.Id}):eq(name,Ron Swanson)"));
        Assert.Empty(await Ids(customer, $"eq(id,{customer.Id}):eq(name,Leslie)"));
        (await customer.AsMerchant("GET", "/v2/customers?filter=gt(name,Ron)")).Is(400, """
            {"errors":[{"status":400,"title":"Bad Request","detail":"Could not parse the supplied filter"}]}
            """);
        (await customer.AsMerchant("GET", "/v2/customers?sort=password")).Is(400, """
            {"errors":[{"status":400,"title":"Bad Request","detail":"Could not parse the supplied sort"}]}
            """);
    }

    [Fact]
    public async Task List_FilteredAndSorted_IsOnPages()
    {
        var name = Guid.NewGuid().ToString("N");
        var customers = new[] { await ShopCustomer.Come(service), await ShopCustomer.Come(service), await ShopCustomer.Come(service) };
        foreach (var customer in customers)
        {
            (await customer.AsMerchant(
                "PUT", $"/v2/customers/{customer.Id}", $$"""{"data":{"type":"customer","name":"Ron {{name}}"} }""")).Is(200);
        }

        var path = $"/v2/customers?filter=like(name,*{name}):ge(created_at,2020-01-01)&sort=-created_at&page[limit]=2";
        var first = (await customers[0].AsMerchant("GET", path)).Is(200);
        var second = (await customers[0].AsMerchant("GET", $"{path}&page[offset]=2")).Is(200);

        Assert.Equal(
            [customers[2].Id, customers[1].Id, customers[0].Id],
            first["data"]!.AsArray().Concat(second["data"]!.AsArray()).Select(found => (string?)found!["id"]));
        Assert.Equal((3, 2), ((int)first["meta"]!["results"]!["total"]!, (int)first["meta"]!["page"]!["total"]!));
        Assert.Empty((await customers[0].AsMerchant("GET", $"/v2/customers?filter=like(name,*{name}):lt(updated_at,2020-01-01)"))
            .Is(200)["data"]!.AsArray());
    }

    [Fact]
    public async Task List_OfAll_ComesByIds()
    {
        var customer = await ShopCustomer.Come(service);

        var page = (await customer.AsMerchant("GET", "/v2/customers?page[limit]=100")).Is(200);

        var ids = page["data"]!.AsArray().Select(found => (string)found!["id"]!).ToArray();
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.InRange((int)page["meta"]!["results"]!["total"]!, Math.Max(1, ids.Length), int.MaxValue);
    }

    [Fact]
    public async Task Call_ByACustomer_IsAboutThemselfAlone()
    {
        var (one, other) = (await ShopCustomer.Come(service), await ShopCustomer.Come(service));

        (await one.Send("GET", $"/v2/customers/{one.Id}")).Is(200);
        (await one.Send("GET", $"/v2/customers/{other.Id}")).Is(404, Missing);
        (await one.WithMerchant("GET", $"/v2/customers/{other.Id}")).Is(404, Missing);
        (await one.Send("PUT", $"/v2/customers/{other.Id}", """{"data":{"type":"customer","name":"Taken over"}}""")).Is(404, Missing);
        (await one.Send("DELETE", $"/v2/customers/{one.Id}")).Is(403, Forbidden);
        (await one.Send("POST", "/v2/customers", """{"data":{"type":"customer","name":"N","email":"n@example.com"}}""")).Is(403, Forbidden);
        Assert.Equal([one.Id], (await one.Send("GET", "/v2/customers")).Is(200)["data"]!.AsArray().Select(found => (string?)found!["id"]));
        Assert.Empty((await one.Send("GET", $"/v2/customers?filter=eq(email,{other.Email})")).Is(200)["data"]!.AsArray());
        (await one.AsStorefront("GET", $"/v2/customers/{one.Id}")).Is(403, Forbidden);
    }

    private static async Task<IEnumerable<string?>> Ids(ShopCustomer customer, string filter) =>
        (await customer.AsMerchant("GET", $"/v2/customers?filter={Uri.EscapeDataString(filter)}")).Is(200)["data"]!.AsArray()
        .Select(found => (string?)found!["id"]);
}
