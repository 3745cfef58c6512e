using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.CommerceLayer;

[Collection(ServiceCollection.Name)]
public sealed class RetryTests(Service service)
{
    private readonly Shop _shop = new(service);

    [Fact]
    public async Task Patch_SameKeyAgain_RepeatsTheAnswerToTheByte()
    {
        var id = await _shop.Cart(("shippingAddress", null));
        var key = Guid.NewGuid().ToString();
        var attributes = new JsonObject { ["_shipping_address_same_as_billing"] = true, ["_place"] = true };
        var first = await Patch(id, attributes, "?include=shipping_address,billing_address", ("Idempotency-Key", key));
        await _shop.Patch(id, "_cancel", true);

        var second = await Patch(id, attributes, "?include=shipping_address,billing_address", ("Idempotency-Key", key));

        Assert.Equal((200, first.Text, first.ETag), (second.Status, second.Text, second.ETag));
        Assert.Equal("true", second.Headers.GetValues("Idempotent-Replayed").Single());
        Assert.False(first.Headers.Contains("Idempotent-Replayed"));
    }

    [Fact]
    public async Task Patch_SameKeyWithAnotherBody_IsRefused()
    {
        var id = await _shop.Cart();
        var key = Guid.NewGuid().ToString();
        await Patch(id, new() { ["reference"] = "A" }, "", ("Idempotency-Key", key));

        var answer = await Patch(id, new() { ["reference"] = "B" }, "", ("Idempotency-Key", key));

        Assert.Equal((422, "IDEMPOTENCY_KEY_REUSED"), (answer.Status, answer.Codes[0]));
        Assert.Equal("A", (await _shop.Get(id))["reference"]);
    }

    [Fact]
    public async Task Patch_StaleVersion_IsRefusedAndChangesNothing()
    {
        var id = await _shop.Cart();
        var stale = (await _shop.Get(id)).ETag!;
        var current = await _shop.Patch(id, "reference", "A");

        var answer = await Patch(id, new() { ["reference"] = "B" }, "", ("If-Match", stale));

        Assert.Equal((412, "PRECONDITION_FAILED"), (answer.Status, answer.Codes[0]));
        Assert.Equal(current.Text, (await _shop.Get(id)).Text);
        Assert.Equal(200, (await Patch(id, new() { ["reference"] = "B" }, "", ("If-Match", current.ETag!))).Status);
    }

    private Task<Answer> Patch(string id, JsonObject attributes, string query, (string Name, string Value) header) => _shop.Send(
        HttpMethod.Patch,
        $"/api/orders/{id}{query}",
        Shop.Document(id, attributes).ToJsonString(),
        change: request => request.Headers.TryAddWithoutValidation(header.Name, header.Value));
}
