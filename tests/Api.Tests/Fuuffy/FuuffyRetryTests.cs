using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Fuuffy;

[Collection(ServiceCollection.Name)]
public sealed class FuuffyRetryTests(Service service)
{
    private const string Key = "Idempotency-Key";
    private readonly BearerClient _client = new(service, Schemes.Fuuffy);

    [Fact]
    public async Task Patch_SameKeyAgain_ReplaysTheSameBytes()
    {
        var id = await Parcels.Import(service);
        var key = Guid.NewGuid().ToString();

        var first = await _client.Send("PATCH", $"/v1/orders/{id}", """{"notes":"One"}""", headers: (Key, key));
        await _client.Send("PATCH", $"/v1/orders/{id}", """{"notes":"Two","sender":{"city":"Bonn"}}""");
        var again = await _client.Send("PATCH", $"/v1/orders/{id}", """{"notes":"One"}""", headers: (Key, key));

        first.Is(200);
        Assert.Null(first.Header("Idempotent-Replayed"));
        Assert.Equal((first.Status, first.Text, first.ETag), (again.Status, again.Text, again.ETag));
        Assert.Equal("true", again.Header("Idempotent-Replayed"));
        Assert.Equal("Two", (string?)(await _client.Get($"/v1/orders/{id}")).Json["notes"]);
    }

    [Fact]
    public async Task Patch_SameKeyOtherBody_IsRefused()
    {
        var id = await Parcels.Import(service);
        var key = Guid.NewGuid().ToString();

        await _client.Send("PATCH", $"/v1/orders/{id}", """{"notes":"One"}""", headers: (Key, key));
        var other = await _client.Send("PATCH", $"/v1/orders/{id}", """{"notes":"Two"}""", headers: (Key, key));

        other.Is(422, """{"error":{"code":"idempotency_key_reused","message":"Idempotency-Key was used with another request"}}""");
        Assert.Equal("One", (string?)(await _client.Get($"/v1/orders/{id}")).Json["notes"]);
    }

    [Fact]
    public async Task Cancel_SameKeyAgain_ReplaysInsteadOfRefusing()
    {
        var id = await Parcels.Import(service);
        var key = Guid.NewGuid().ToString();

        var first = await _client.Send("POST", $"/v1/orders/{id}/cancel", """{"reason":"Lost"}""", headers: (Key, key));
        var again = await _client.Send("POST", $"/v1/orders/{id}/cancel", """{"reason":"Lost"}""", headers: (Key, key));

        first.Is(200);
        Assert.Equal(first.Text, again.Text);
    }

    [Theory]
    [InlineData("\"7\"")]
    [InlineData("\"x\"")]
    [InlineData("W/\"1\"")]
    public async Task Patch_StaleIfMatch_ChangesNothing(string tag)
    {
        var id = await Parcels.Import(service);

        var answer = await _client.Send("PATCH", $"/v1/orders/{id}", """{"notes":"Stale"}""", headers: ("If-Match", tag));

        answer.Is(412, """{"error":{"code":"version_mismatch","message":"The order is at version 1"}}""");
        JsonAssert.Matches(Parcels.Shown(id), (await _client.Get($"/v1/orders/{id}")).Json, partial: false);
    }

    [Fact]
    public async Task Patch_CurrentIfMatch_IsDone()
    {
        var id = await Parcels.Import(service);

        var answer = await _client.Send("PATCH", $"/v1/orders/{id}", """{"notes":"Fresh"}""", headers: ("If-Match", "\"1\""));

        answer.Is(200);
        Assert.Equal("\"2\"", answer.ETag);
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("PATCH", "")]
    [InlineData("POST", "/cancel")]
    public async Task AnyCall_OrderOfAnotherMerchant_IsNotFound(string method, string below)
    {
        var id = await Parcels.Import(service);
        var other = new BearerClient(service, Schemes.Fuuffy) { Token = BearerClient.IssueToken(service, Schemes.Fuuffy, "other") };

        var answer = await other.Send(method, $"/v1/orders/{id}{below}", method == "GET" ? null : "{}"u8.ToArray());

        answer.Is(404, """{"error":{"code":"order_not_found","message":"Order not found"}}""");
        Assert.Null(answer.ETag);
    }
}
