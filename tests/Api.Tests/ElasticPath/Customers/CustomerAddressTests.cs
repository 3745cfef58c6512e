using System.Text.Json.Nodes;
using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.ElasticPath.Customers;

/// <summary>Addresses of customers, and who has to do with them.</summary>
[Collection(ServiceCollection.Name)]
public sealed class CustomerAddressTests(Service service)
{
    private const string Home = """
        {"data":{"type":"address","first_name":"Ron","last_name":"Swanson","name":"Home","line_1":"1 Main","region":"IN","postcode":"1",
         "country":"US"}}
        """;

    [Fact]
    public async Task Address_MadeReadChangedAndRemoved_IsTheVendors()
    {
        var customer = await ShopCustomer.Come(service);
        var book = $"/v2/customers/{customer.Id}/addresses";
        var made = (await customer.Send("POST", book, Home)).Is(200)["data"]!;
        var path = $"{book}/{made["id"]}";
        var whole = JsonNode.Parse($$"""
            {"type":"address","first_name":"Ron","last_name":"Swanson","name":"Home","phone_number":"","instructions":"","company_name":"",
             "line_1":"1 Main","line_2":"","city":"","county":"","region":"IN","postcode":"1","country":"US","id":"{{made["id"]}}",
             "meta":{"timestamps":{"created_at":"*","updated_at":"*"} },"links":{"self":"*"},
             "relationships":{"customer":{"id":"{{customer.Id}}","type":"customer"} } }
            """)!;

        JsonAssert.Matches(whole, made, partial: false);
        Assert.EndsWith(path, (string)made["links"]!["self"]!, StringComparison.Ordinal);
        JsonAssert.Matches(whole, (await customer.Send("GET", path)).Is(200)["data"], partial: false);
        JsonAssert.Matches(whole, Assert.Single((await customer.AsMerchant("GET", book)).Is(200)["data"]!.AsArray()), partial: false);
        var changed = (await customer.Send(
            "PUT", path, """{"data":{"type":"customer-address","name":"Work","city":"Pawnee","line_2":null}}""")).Is(200)["data"]!;
        Assert.Equal(("Work", "Pawnee", "1 Main"), (
            (string?)changed["name"], (string?)changed["city"], (string?)changed["line_1"]));
        Assert.Equal(204, (await customer.Send("DELETE", path)).Status);
        foreach (var method in new[] { "GET", "DELETE" })
        {
            (await customer.Send(method, path)).Is(404, """
                {"errors":[{"status":404,"title":"Not Found","detail":"Address not found"}]}
                """);
        }
    }

    [Fact]
    public async Task Book_OfAnotherCustomer_IsNotThere()
    {
        var (one, other) = (await ShopCustomer.Come(service), await ShopCustomer.Come(service));
        var book = $"/v2/customers/{one.Id}/addresses";
        var made = (await one.Send("POST", book, Home)).Is(200)["data"]!;
        var missing = """{"errors":[{"status":404,"title":"Not Found","detail":"Customer not found"}]}""";

        (await other.Send("GET", book)).Is(404, missing);
        (await other.Send("GET", $"{book}/{made["id"]}")).Is(404, missing);
        (await other.Send("POST", book, Home)).Is(404, missing);
        (await other.Send("PUT", $"{book}/{made["id"]}", """{"data":{"type":"address","name":"x"}}""")).Is(404, missing);
        (await other.Send("DELETE", $"{book}/{made["id"]}")).Is(404, missing);
        Assert.Equal(403, (await other.AsStorefront("GET", book)).Status);
        (await other.Send("PUT", $"/v2/customers/{other.Id}/addresses/{made["id"]}", """{"data":{"type":"address","name":"x"}}"""))
            .Is(404, """{"errors":[{"status":404,"title":"Not Found","detail":"Address not found"}]}""");
    }

    [Fact]
    public async Task Book_IsThatOfCommerceLayer()
    {
        var customer = await ShopCustomer.Come(service);
        var made = (await customer.Send("POST", $"/v2/customers/{customer.Id}/addresses", Home)).Is(200)["data"]!;
        var commerceLayer = new BearerClient(service, Schemes.CommerceLayer);

        var kept = (await commerceLayer.Get($"/api/customer_addresses/{made["id"]}?include=address")).Is(200);

        Assert.Equal("1 Main", (string?)kept["included"]![0]!["attributes"]!["line_1"]);
        Assert.Equal(204, (await commerceLayer.Send("DELETE", $"/api/customer_addresses/{made["id"]}", (byte[]?)null)).Status);
        Assert.Empty((await customer.Send("GET", $"/v2/customers/{customer.Id}/addresses")).Is(200)["data"]!.AsArray());
    }

    [Fact]
    public async Task Create_TwiceUnderOneKey_AddsOne()
    {
        var customer = await ShopCustomer.Come(service);
        var (book, key) = ($"/v2/customers/{customer.Id}/addresses", ("Idempotency-Key", Guid.NewGuid().ToString("N")));

        var first = (await customer.AsMerchant("POST", book, Home, key)).Is(200);
        var again = await customer.AsMerchant("POST", book, Home, key);

        Assert.Equal(first.ToJsonString(), again.Is(200).ToJsonString());
        Assert.Single((await customer.Send("GET", book)).Is(200)["data"]!.AsArray());
    }

    [Fact]
    public async Task Address_BeyondTheTwoHundredth_IsRefused()
    {
        var customer = await ShopCustomer.Come(service);
        var book = $"/v2/customers/{customer.Id}/addresses";
        for (var index = 0; index < 200; index++)
            (await customer.AsMerchant("POST", book, Home)).Is(200);

        (await customer.AsMerchant("POST", book, Home)).Is(422, """
            {"errors":[{"status":422,"title":"Unprocessable Entity","detail":"A customer has at most 200 addresses"}]}
            """);
    }

    [Theory]
    [InlineData("POST", "{}", "type is required|first_name is required|last_name is required|line_1 is required|postcode is required|"
        + "country is required|region or county is required")]
    [InlineData("PUT", """{"type":"address","first_name":"","country":"XX"}""",
        "String length must be greater than or equal to 1|Does not match format 'iso-3166-1-alpha-2'")]
    [InlineData("PUT", """{"type":"home","region":null}""",
        "data.type must be one of the following: \"address\", \"customer-address\"|region or county is required")]
    public async Task Address_WrongBody_IsNamed(string method, string data, string details)
    {
        var customer = await ShopCustomer.Come(service);
        var book = $"/v2/customers/{customer.Id}/addresses";
        var made = (await customer.Send("POST", book, Home)).Is(200)["data"]!;

        var answer = await customer.Send(method, method == "PUT" ? $"{book}/{made["id"]}" : book, $$"""{"data":{{data}} }""");

        Assert.Equal(details.Split('|'), answer.Is(400)["errors"]!.AsArray().Select(error => (string?)error!["detail"]));
    }
}
