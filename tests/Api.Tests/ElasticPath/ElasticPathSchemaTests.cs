using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.ElasticPath;

[Collection(ServiceCollection.Name)]
public sealed class ElasticPathSchemaTests(Service service)
{
    private readonly BearerClient _client = new(service, Schemes.ElasticPath);

    [Theory]
    [InlineData("""{}""", "required", "data is required", "request")]
    [InlineData("""{"data":null}""", "invalid_type", "Invalid type. Expected: object, given: null", "data")]
    [InlineData("""{"data":[]}""", "invalid_type", "Invalid type. Expected: object, given: array", "data")]
    [InlineData("""{"data":{}}""", "required", "type is required", "data")]
    [InlineData("""{"data":{"type":"cart"}}""", "enum", """data.type must be one of the following: "order" """, "data.type")]
    [InlineData("""{"data":{"type":1}}""", "invalid_type", "Invalid type. Expected: string, given: integer", "data.type")]
    [InlineData(
        """{"data":{"type":"order","status":"complete"}}""",
        "enum", """data.status must be one of the following: "cancelled" """, "data.status")]
    [InlineData(
        """{"data":{"type":"order","status":null}}""",
        "invalid_type", "Invalid type. Expected: string, given: null", "data.status")]
    [InlineData(
        """{"data":{"type":"order","shipping":"unfulfilled"}}""",
        "enum", """data.shipping must be one of the following: "fulfilled" """, "data.shipping")]
    [InlineData(
        """{"data":{"type":"order","shipping":true}}""",
        "invalid_type", "Invalid type. Expected: string, given: boolean", "data.shipping")]
    [InlineData(
        """{"data":{"type":"order","shipping_address":"x"}}""",
        "invalid_type", "Invalid type. Expected: object, given: string", "data.shipping_address")]
    [InlineData(
        """{"data":{"type":"order","shipping_address":{"city":1.5}}}""",
        "invalid_type", "Invalid type. Expected: string, given: number", "data.shipping_address.city")]
    [InlineData(
        """{"data":{"type":"order","order_number":{}}}""",
        "invalid_type", "Invalid type. Expected: string, given: object", "data.order_number")]
    public async Task Put_SchemaViolation_IsSaidInItsWords(string body, string title, string detail, string source)
    {
        var answer = await _client.Send("PUT", $"/v2/orders/{Guid.NewGuid()}", body);

        var error = Assert.Single(answer.Is(400)["errors"]!.AsArray())!.AsObject();
        Assert.Equal(["status", "title", "detail", "source"], error.Select(member => member.Key));
        Assert.Equal(400, (int)error["status"]!);
        Assert.Equal((title, detail.TrimEnd(), source), ((string?)error["title"], (string?)error["detail"], (string?)error["source"]));
    }

    [Fact]
    public async Task Put_ReferenceOf65Characters_IsTooLong()
    {
        var answer = await _client.Send(
            "PUT", $"/v2/orders/{Guid.NewGuid()}", $$$"""{"data":{"type":"order","external_ref":"{{{new string('ü', 65)}}}"}}""");

        answer.Is(400, """
            {"errors":[{"status":400,"title":"string_lte","detail":"String length must be less than or equal to 64",
             "source":"data.external_ref"}]}
            """);
    }

    [Fact]
    public async Task Put_SeveralViolations_AreAllNamedAndNothingChanges()
    {
        var id = await ShopOrders.Import(service);
        var before = await _client.Get($"/v2/orders/{id}");

        var answer = await _client.Send(
            "PUT", $"/v2/orders/{id}", """{"data":{"status":"done","shipping_address":{"city":"X","country":7},"gift":true}}""");

        Assert.Equal(
            ["data", "data.shipping_address.country", "data.status"],
            answer.Is(400)["errors"]!.AsArray().Select(error => (string)error!["source"]!));
        Assert.Equal(before.Text, (await _client.Get($"/v2/orders/{id}")).Text);
    }
}
