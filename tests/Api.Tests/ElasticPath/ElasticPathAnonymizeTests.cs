using System.Text.Json.Nodes;
using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.ElasticPath;

/// <summary>Elastic Path page, B4 and B8.</summary>
[Collection(ServiceCollection.Name)]
public sealed class ElasticPathAnonymizeTests(Service service)
{
    private readonly BearerClient _client = new(service, Schemes.ElasticPath);

    [Theory]
    [InlineData("Placed", "Paid", "PickedUp")]
    [InlineData("Placed", "Refunded", "Unfulfilled")]
    [InlineData("Cancelled", "Unpaid", "Unfulfilled")]
    public async Task Post_OrderThatIsOver_IsShownWithMarks(string status, string payment, string fulfillment)
    {
        var id = await ShopOrders.Import(service, status, payment, fulfillment);

        var order = Assert.Single((await Post(id)).Is(200)["data"]!.AsArray())!;

        Assert.Equal((id, true), ((string?)order["id"], (bool)order["anonymized"]!));
        Assert.Equal(("*", "*"), ((string?)order["customer"]!["name"], (string?)order["customer"]!["email"]));
        Assert.Equal(("*", "US"), ((string?)order["shipping_address"]!["line_1"], (string?)order["shipping_address"]!["country"]));
        Assert.DoesNotContain("Swanson", (await service.Canonical(id)).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OneOpenOrderAmongOthers_IsNamedAndNoneIsAnonymized()
    {
        var (over, open) = (await ShopOrders.Import(service, "Cancelled"), await ShopOrders.Import(service));

        const string Detail = "Order has status: order:incomplete, payment:unpaid, shipping:unfulfilled; "
            + "only fulfilled or refunded or cancelled orders may be anonymized";
        (await Post(over, open)).Is(422, $$$"""
            {"errors":[{"status":422,"title":"Could not anonymize orders","detail":"{{{Detail}}}","meta":{"order_id":"{{{open}}}"}}]}
            """);

        Assert.Equal("Ron Swanson", (string?)(await service.Canonical(over))["customer"]!["name"]);
    }

    [Fact]
    public async Task Post_AnonymizedOrder_IsShownAgain()
    {
        var id = await ShopOrders.Import(service, "Cancelled");
        var first = await Post(id);

        Assert.Equal(first.Text, (await Post(id, id)).Text);
    }

    [Fact]
    public async Task Post_UnknownOrder_IsNotFound() => (await Post(Guid.NewGuid().ToString())).Is(404, """
        {"errors":[{"status":404,"title":"Not Found","detail":"Order not found"}]}
        """);

    [Theory]
    [InlineData("""{}""", "required", "request")]
    [InlineData("""{"data":{}}""", "required", "data")]
    [InlineData("""{"data":{"order_ids":"x"}}""", "invalid_type", "data.order_ids")]
    [InlineData("""{"data":{"order_ids":[]}}""", "array_min_items", "data.order_ids")]
    [InlineData("""{"data":{"order_ids":[5]}}""", "invalid_type", "data.order_ids.0")]
    public async Task Post_SchemaViolation_IsSaidInItsWords(string body, string title, string source)
    {
        var error = Assert.Single((await _client.Send("POST", "/v2/orders/anonymize", body)).Is(400)["errors"]!.AsArray())!;

        Assert.Equal((title, source), ((string?)error["title"], (string?)error["source"]));
    }

    [Fact]
    public async Task Post_TooManyOrders_IsRefused() => Assert.Equal(
        "array_max_items",
        (string?)(await Post([.. Enumerable.Range(0, 101).Select(number => $"o-{number}")])).Is(400)["errors"]![0]!["title"]);

    private Task<Answer> Post(params string[] ids) => _client.Send(
        "POST",
        "/v2/orders/anonymize",
        new JsonObject { ["data"] = new JsonObject { ["order_ids"] = new JsonArray([.. ids.Select(id => (JsonNode)id)]) } }.ToJsonString());
}
