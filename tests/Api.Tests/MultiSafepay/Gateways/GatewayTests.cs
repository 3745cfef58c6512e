using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.MultiSafepay.Gateways;

/// <summary>What a checkout asks for to show its payment methods.</summary>
[Collection(ServiceCollection.Name)]
public sealed class GatewayTests(Service service)
{
    [Theory]
    [InlineData("/v1/json/gateways")]
    [InlineData("/gateways")]
    public async Task List_HasTheVendorsMethods_WithOneGiftCard(string path)
    {
        var gateways = (await Call(path)).Is(200)["data"]!.AsArray();

        Assert.Contains(gateways, one => one!.ToJsonString() == """{"id":"IDEAL","description":"iDEAL"}""");
        Assert.Single(gateways, IsCoupon);
    }

    [Fact]
    public async Task List_IncludingCoupons_HasThemAll() =>
        Assert.True((await Call("/v1/json/gateways?include=coupons")).Is(200)["data"]!.AsArray().Count(IsCoupon) > 1);

    [Theory]
    [InlineData("/v1/json/gateways/MISTERCASH", 200, """{"success":true,"data":{"id":"MISTERCASH","description":"Bancontact"}}""")]
    [InlineData("/gateways/mistercash?locale=nl_NL", 200, """{"success":true,"data":{"id":"MISTERCASH","description":"Bancontact"}}""")]
    [InlineData(
        "/v1/json/gateways/NONE", 404,
        """{"success":false,"data":{},"error_code":1023,"error_info":"No gateway (payment method) available"}""")]
    [InlineData("/v1/json/issuers/VISA", 404, """{"success":false,"data":{},"error_code":1000,"error_info":"Not found"}""")]
    public async Task Answers_ToTheByte(string path, int status, string text)
    {
        var answer = await Call(path);

        Assert.Equal((status, text), (answer.Status, answer.Text));
    }

    [Theory]
    [InlineData("/v1/json/issuers/IDEAL")]
    [InlineData("/issuers/ideal")]
    public async Task Issuers_AreTheBanksOfIdeal(string path)
    {
        var issuers = (await Call(path)).Is(200)["data"]!.AsArray();

        Assert.Contains(issuers, one => one!.ToJsonString() == """{"code":"0031","description":"ABN AMRO"}""");
    }

    private static bool IsCoupon(JsonNode? gateway) => (string?)gateway!["type"] == "coupon";

    private Task<Answer> Call(string path) => service.Call("GET", path, null, ("api_key", "demo-key"));
}
