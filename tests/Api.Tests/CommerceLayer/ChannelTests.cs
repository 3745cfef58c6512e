using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.CommerceLayer;

/// <summary>What a sales channel may do (Commerce Layer page, A3).</summary>
[Collection(ServiceCollection.Name)]
public sealed class ChannelTests(Service service)
{
    private readonly Shop _shop = new(service);

    [Theory]
    [InlineData("_pending")]
    [InlineData("_approve")]
    [InlineData("_approve_and_capture")]
    [InlineData("_capture")]
    [InlineData("_refund")]
    [InlineData("_fulfill")]
    [InlineData("_start_editing")]
    [InlineData("_stop_editing")]
    public async Task Patch_TriggerNotForSalesChannels_IsNotAllowed(string trigger)
    {
        var answer = await Patch(await _shop.Cart(), new() { [trigger] = true });

        Assert.Equal((400, "PARAM_NOT_ALLOWED"), (answer.Status, Assert.Single(answer.Codes)));
        Assert.Equal($"{trigger} is not allowed.", (string)answer.Json["errors"]![0]!["detail"]!);
    }

    [Fact]
    public async Task Patch_PendingOrder_IsPlaced()
    {
        var answer = await Patch(await _shop.Cart(), new() { ["coupon_code"] = "SUMMERDISCOUNT", ["_place"] = true });

        Assert.Equal((200, "placed"), (answer.Status, answer["status"]));
    }

    [Theory]
    [InlineData("reference", "\"R\"")]
    [InlineData("coupon_code", "\"NOSUCH\"")]
    public async Task Patch_PlacedOrder_IsDeniedBeforeItIsValidated(string attribute, string value)
    {
        var id = await _shop.Cart(Carts.At("Placed:Authorized:Unfulfilled"));

        var answer = await Patch(id, new() { [attribute] = JsonNode.Parse(value) });

        Assert.Equal((401, "UNAUTHORIZED"), (answer.Status, Assert.Single(answer.Codes)));
    }

    [Theory]
    [InlineData("Draft:Unpaid:Unfulfilled", 200)]
    [InlineData("Placed:Authorized:Unfulfilled", 200)]
    [InlineData("Approved:Authorized:Unfulfilled", 401)]
    [InlineData("Cancelled:Voided:Unfulfilled", 401)]
    public async Task Get_ByStatus_IsGivenOrDenied(string state, int status)
    {
        var id = await _shop.Cart(Carts.At(state));

        Assert.Equal(status, (await _shop.Get(id, client: "demo-low")).Status);
    }

    private Task<Answer> Patch(string id, JsonObject attributes) =>
        _shop.Send(HttpMethod.Patch, $"/api/orders/{id}", Shop.Document(id, attributes).ToJsonString(), "demo-low");
}
