using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.CommerceLayer;

/// <summary>
/// "The payment source associated with the last succeeded authorization. At the end of the fix the order should be placed and authorized"
/// (the vendor's client).
/// </summary>
[Collection(ServiceCollection.Name)]
public sealed class FixPaymentSourceTests(Service service)
{
    private const string Trigger = "_fix_payment_source";

    private readonly Shop _shop = new(service);

    [Fact]
    public async Task Patch_AnotherSourceChosenSince_PlacesTheOrderWithTheOneThatWasAuthorized()
    {
        var (order, source) = await Authorized();
        var other = await _shop.Created("/api/wire_transfers", null, Shop.Relationship("order", "orders", order));
        Assert.NotEqual(source, other);

        var answer = (await _shop.Patch(order, new JsonObject { [Trigger] = true }, query: "?include=payment_source")).Is200();

        Assert.Equal(source, Source(answer));
        Assert.Equal("placed:authorized:False", $"{answer["status"]}:{answer["payment_status"]}:{bool.Parse(answer["editable"]!)}");
        Assert.Equal(answer.ETag, (await _shop.Patch(order, Trigger, true)).Is200().ETag);
    }

    [Fact]
    public async Task Patch_SourceTakenAway_SetsItAgain()
    {
        var (order, source) = await Authorized();
        var none = new JsonObject { ["payment_source"] = new JsonObject { ["data"] = null } };
        (await _shop.Patch(order, relationships: none)).Is200();

        var answer = await _shop.Patch(order, new JsonObject { [Trigger] = true }, query: "?include=payment_source");

        Assert.Equal(source, Source(answer.Is200()));
    }

    [Fact]
    public async Task Patch_NothingAuthorized_IsNoTransition()
    {
        var answer = await _shop.Patch(await _shop.Cart(), Trigger, true);

        Assert.Equal((422, "/data/attributes/status"), (answer.Status, Assert.Single(answer.Pointers)));
    }

    [Fact]
    public async Task Patch_SourceKnownNoMore_IsBlankAndChangesNothing()
    {
        var payments = JsonNode.Parse("""
            [{ "id": "p-1", "method": "QWERtyUpBa", "source": "forgotten",
               "movements": [{ "id": "m-1", "kind": "Authorize", "amount": 6200 }] }]
            """);
        var id = await _shop.Cart(("payment", null), ("fulfillment", null), ("payments", payments));
        var before = (await _shop.Get(id)).Text;

        var answer = await _shop.Patch(id, Trigger, true);

        Assert.Equal((422, "/data/relationships/payment_source"), (answer.Status, Assert.Single(answer.Pointers)));
        Assert.Equal(before, (await _shop.Get(id)).Text);
    }

    [Fact]
    public async Task Patch_BySalesChannel_IsNotAllowed()
    {
        var id = await _shop.Cart();

        var answer = await _shop.Send(
            HttpMethod.Patch, $"/api/orders/{id}", Shop.Document(id, new() { [Trigger] = true }).ToJsonString(), "demo-low");

        Assert.Equal((400, "PARAM_NOT_ALLOWED"), (answer.Status, Assert.Single(answer.Codes)));
    }

    private async Task<(string Order, string Source)> Authorized()
    {
        var order = await _shop.Cart();
        var answer = await _shop.Patch(order, new JsonObject { ["_authorize"] = true }, query: "?include=payment_source");
        return (order, Source(answer.Is200()));
    }

    private static string Source(Answer order) => (string)order.Json["data"]!["relationships"]!["payment_source"]!["data"]!["id"]!;
}
