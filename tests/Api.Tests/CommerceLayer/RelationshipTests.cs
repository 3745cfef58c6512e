using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.CommerceLayer;

[Collection(ServiceCollection.Name)]
public sealed class RelationshipTests(Service service)
{
    private readonly Shop _shop = new(service);

    [Theory]
    [InlineData("market", "markets")]
    [InlineData("customer", "customers")]
    [InlineData("shipping_address", "addresses")]
    [InlineData("billing_address", "addresses")]
    [InlineData("payment_method", "payment_methods")]
    [InlineData("payment_source", "wire_transfers")]
    [InlineData("payment_source", "payment_sources")]
    public async Task Patch_Relationship_IsLinkedAndIncluded(string name, string type)
    {
        var id = await _shop.Cart();

        var answer = await _shop.Patch(id, [], Shop.Relationship(name, type, "QWERtyUpBa"), $"?include={name}");

        Assert.True(answer.Status == 200, answer.Text);
        var linkage = answer.Json["data"]!["relationships"]![name]!["data"]!;
        Assert.Equal("QWERtyUpBa", (string)linkage["id"]!);
        JsonAssert.Matches(linkage, answer.Json["included"]![0], partial: true);
    }

    [Theory]
    [InlineData("market", "markets")]
    [InlineData("customer", "customers")]
    [InlineData("shipping_address", "addresses")]
    [InlineData("billing_address", "addresses")]
    [InlineData("payment_method", "payment_methods")]
    [InlineData("payment_source", "wire_transfers")]
    public async Task Patch_RelationshipToNothing_IsBlank(string name, string type)
    {
        var answer = await _shop.Patch(await _shop.Cart(), [], Shop.Relationship(name, type, "NoSuchOne"));

        Assert.Equal(422, answer.Status);
        JsonAssert.Matches(
            JsonNode.Parse($$$"""
                {"title":"can't be blank","detail":"{{{name}}} - can't be blank","code":"VALIDATION_ERROR",
                 "source":{"pointer":"/data/relationships/{{{name}}}"},"status":"422","meta":{"error":"blank"}}
                """),
            answer.Json["errors"]![0],
            partial: false);
    }

    [Theory]
    [InlineData("customer")]
    [InlineData("shipping_address")]
    [InlineData("billing_address")]
    [InlineData("payment_method")]
    [InlineData("payment_source")]
    public async Task Patch_NullRelationship_Removes(string name)
    {
        var id = await _shop.Cart();

        var answer = await _shop.Patch(id, [], new() { [name] = new JsonObject { ["data"] = null } }, $"?include={name}");

        Assert.True(answer.Status == 200, answer.Text);
        var relationship = (JsonObject)answer.Json["data"]!["relationships"]![name]!;
        Assert.True(relationship.ContainsKey("data"));
        Assert.Null(relationship["data"]);
        Assert.Equal("false", answer["placeable"]);
    }

    [Fact]
    public async Task Patch_NullMarket_IsBlank()
    {
        var answer = await _shop.Patch(await _shop.Cart(), [], new() { ["market"] = new JsonObject { ["data"] = null } });

        Assert.Equal(["/data/relationships/market"], answer.Pointers);
    }

    [Fact]
    public async Task Patch_AddressOutsideTheLockedCountry_IsRefused()
    {
        var id = await _shop.Cart();

        var answer = await _shop.Patch(id, "shipping_country_code_lock", "FR");

        Assert.Equal(422, answer.Status);
        Assert.Equal(["/data/relationships/shipping_address"], answer.Pointers);
    }

    [Fact]
    public async Task Patch_WalletEntry_BecomesThePaymentSource()
    {
        var id = await _shop.Cart(("paymentSource", null));

        var answer = await _shop.Patch(id, new() { ["_customer_payment_source_id"] = 1234 }, query: "?include=payment_source");

        Assert.True(answer.Status == 200, answer.Text);
        Assert.Equal("wire_transfers", (string)answer.Json["data"]!["relationships"]!["payment_source"]!["data"]!["type"]!);
        Assert.Equal("wire_transfer", (string)answer.Attributes["payment_source_details"]!["type"]!);
    }

    [Fact]
    public async Task Patch_CloneOfTheOrdersOwnAddress_GetsANewId()
    {
        var id = await _shop.Cart();

        var answer = await _shop.Patch(id, new() { ["_billing_address_clone_id"] = "ShIpPiNgAd" }, query: "?include=billing_address");

        var copy = answer.Json["included"]![0]!;
        Assert.Matches("^[A-Za-z]{10}$", (string)copy["id"]!);
        Assert.NotEqual("ShIpPiNgAd", (string)copy["id"]!);
        Assert.Equal("Corso Venezia 40", (string)copy["attributes"]!["line_1"]!);
    }

    [Theory]
    [InlineData("_billing_address_clone_id")]
    [InlineData("_shipping_address_clone_id")]
    public async Task Patch_SameCloneAgain_ChangesNothing(string attribute)
    {
        var id = await _shop.Cart();
        var first = await _shop.Patch(id, attribute, "1234");

        Assert.Equal(first.ETag, (await _shop.Patch(id, attribute, "1234")).ETag);
    }

    [Theory]
    [InlineData("_shipping_address_same_as_billing", "billingAddress", "billing_address")]
    [InlineData("_billing_address_same_as_shipping", "shippingAddress", "shipping_address")]
    public async Task Patch_SameAsAMissingAddress_IsBlank(string trigger, string member, string relationship)
    {
        var answer = await _shop.Patch(await _shop.Cart((member, null)), trigger, true);

        Assert.Equal(422, answer.Status);
        Assert.Equal([$"/data/relationships/{relationship}"], answer.Pointers);
    }
}
