using System.Text.Json.Nodes;
using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.CommerceLayer;
using OrderGrains.Api.Tests.ElasticPath;
using OrderGrains.Api.Tests.Fuuffy;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.ValueKinds;

/// <summary>A value of a kind is judged alike at every door that takes one.</summary>
[Collection(ServiceCollection.Name)]
public sealed class SharedRuleDoorTests(Service service)
{
    [Theory]
    [InlineData("ZZ")]
    [InlineData("UK")]
    [InlineData("it")]
    [InlineData("USA")]
    [InlineData("IT ")]
    public async Task Country_ThatIsNone_IsRefusedEverywhere(string country)
    {
        await Fuuffy("country", country, "Country must be an ISO 3166-1 alpha-2 code");
        await ElasticPath("country", country, "Does not match format 'iso-3166-1-alpha-2'");
        await CommerceLayer("shipping_country_code_lock", country, "inclusion");
        await Manage($$$"""{"shippingAddress":{"country":"{{{country}}}"}}""", "shippingAddress.country");
        await Manage($$$"""{"recipient":{"country":"{{{country}}}"}}""", "recipient.country");
        await Manage($$$"""{"shippingCountryLock":"{{{country}}}"}""", "shippingCountryLock");
    }

    [Theory]
    [InlineData("Jane <jane@example.com>")]
    [InlineData("a@.de")]
    [InlineData("a@b..de")]
    [InlineData("a b@c.de")]
    [InlineData(" jane@example.com")]
    public async Task Email_ThatIsNone_IsRefusedEverywhere(string email)
    {
        await Fuuffy("email", email, "Email must be a valid email address");
        await CommerceLayer("customer_email", email, "invalid");
        await Manage($$$"""{"customer":{"email":"{{{email}}}"}}""", "customer.email");
        await Manage($$$"""{"sender":{"email":"{{{email}}}"}}""", "sender.email");
        await Manage($$$"""{"billingAddress":{"email":"{{{email}}}"}}""", "billingAddress.email");
    }

    [Fact]
    public async Task Phone_ThatIsNone_IsRefusedEverywhere()
    {
        await Fuuffy("phone", "call me", "Phone number must be a phone number");
        await ElasticPath("phone_number", "call me", "Does not match format 'phone'");
        await Manage("""{"billingAddress":{"phone":"call me"}}""", "billingAddress.phone");
    }

    [Theory]
    [InlineData("""{"currency":"ZZZ"}""", "currency")]
    [InlineData("""{"market":{"id":"m","currency":"XAU"}}""", "market.currency")]
    [InlineData("""{"language":"english"}""", "language")]
    [InlineData("""{"package":{"weight":100}}""", "package.weight")]
    [InlineData("""{"package":{"dimensions":{"width":-1}}}""", "package.dimensions.width")]
    [InlineData("""{"package":{"value":-0.01}}""", "package.value")]
    [InlineData("""{"package":{"value":1e13}}""", "package.value")]
    public async Task Manage_ValueThatIsNoneOfItsKind_IsNamed(string member, string path) => await Manage(member, path);

    [Theory]
    [InlineData("1e29", "Value must be less than 10000000000000")]
    [InlineData("1e1000000000", "Value must be less than 10000000000000")]
    [InlineData("10000000000000", "Value must be less than 10000000000000")]
    [InlineData("-1e29", "Value must not be negative")]
    public async Task Fuuffy_Value_IsRefusedForWhatItIs(string value, string message)
    {
        var id = await Parcels.Import(service);
        var client = new BearerClient(service, Schemes.Fuuffy);

        var answer = await client.Send("PATCH", $"/v1/orders/{id}", $$$"""{"package":{"value":{{{value}}}}}""");

        Assert.Equal(message, (string?)Assert.Single(answer.Is(400)["error"]!["details"]!.AsArray())!["message"]);
        Assert.Equal(1, (long)(await service.Canonical(id))["version"]!);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("1e-400")]
    [InlineData("9999999999999.99")]
    public async Task Fuuffy_ValueWithinTheLimits_IsTaken(string value)
    {
        var id = await Parcels.Import(service);
        var client = new BearerClient(service, Schemes.Fuuffy);

        (await client.Send("PATCH", $"/v1/orders/{id}", $$$"""{"package":{"value":{{{value}}}}}""")).Is(200);
    }

    private async Task Fuuffy(string member, string value, string message)
    {
        var id = await Parcels.Import(service);
        var body = new JsonObject { ["recipient"] = new JsonObject { [member] = value } };

        var answer = await new BearerClient(service, Schemes.Fuuffy).Send("PATCH", $"/v1/orders/{id}", body);

        var detail = Assert.Single(answer.Is(400)["error"]!["details"]!.AsArray())!;
        Assert.Equal(($"recipient.{member}", message), ((string?)detail["field"], (string?)detail["message"]));
        Assert.Equal(1, (long)(await service.Canonical(id))["version"]!);
    }

    private async Task ElasticPath(string member, string value, string detail)
    {
        var id = await ShopOrders.Import(service);
        var data = new JsonObject { ["type"] = "order", ["shipping_address"] = new JsonObject { [member] = value } };

        var answer = await new BearerClient(service, Schemes.ElasticPath)
            .Send("PUT", $"/v2/orders/{id}", new JsonObject { ["data"] = data });

        var error = Assert.Single(answer.Is(400)["errors"]!.AsArray())!;
        Assert.Equal(
            ("format", detail, $"data.shipping_address.{member}"),
            ((string?)error["title"], (string?)error["detail"], (string?)error["source"]));
        Assert.Equal(1, (long)(await service.Canonical(id))["version"]!);
    }

    private async Task CommerceLayer(string name, string value, string key)
    {
        var shop = new Shop(service);
        var id = await shop.Cart();

        var answer = await shop.Patch(id, name, value);

        Assert.Equal((422, $"/data/attributes/{name}"), (answer.Status, Assert.Single(answer.Pointers)));
        Assert.Equal(key, (string?)answer.Json["errors"]![0]!["meta"]!["error"]);
        Assert.Equal(1, (long)(await service.Canonical(id))["version"]!);
    }

    private async Task Manage(string member, string path)
    {
        var order = (JsonObject)JsonNode.Parse(member)!;
        order["id"] = Guid.NewGuid().ToString("N");
        order.TryAdd("currency", "EUR");

        var answer = await service.Call("POST", "/manage/orders", order.ToJsonString(), ("X-Api-Key", "demo-key"));

        Assert.Equal([path], answer.Is(400)["errors"]!.AsObject().Select(error => error.Key));
    }
}
