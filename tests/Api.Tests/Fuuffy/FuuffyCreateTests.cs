using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Fuuffy;

/// <summary>Orders that are made through the courier's door.</summary>
[Collection(ServiceCollection.Name)]
public sealed class FuuffyCreateTests(Service service)
{
    private readonly BearerClient _client = new(service, Schemes.Fuuffy);

    [Fact]
    public async Task Post_LeastOrder_IsMadeAndReadAndUpdated()
    {
        var made = await _client.Send("POST", "/v1/orders", Parcels.Least);

        var order = made.Is(201);
        Assert.Matches("^order_[0-9a-f]{12}$", (string)order["id"]!);
        Assert.Matches("^FUF[0-9]{9}$", (string)order["tracking_number"]!);
        Assert.Equal("\"1\"", made.ETag);
        var path = $"/v1/orders/{order["id"]}";
        Assert.Equal(made.Text, (await _client.Get(path)).Text);
        (await _client.Send("PATCH", path, """{"notes":"Ring twice"}""")).Is(200);
        (await _client.Send("POST", $"{path}/cancel", "{}")).Is(200);
    }

    [Fact]
    public async Task Post_LeastOrder_IsPlacedWithNothingDue()
    {
        var id = (string)(await _client.Send("POST", "/v1/orders", Parcels.Least)).Is(201)["id"]!;

        var order = (await service.Call("GET", $"/manage/orders/{id}", null, headers: ("X-Api-Key", "demo-key"))).Is(200);
        Assert.Equal(
            ("Placed", "Free", "Unfulfilled", "USD"),
            ((string)order["status"]!, (string)order["payment"]!, (string)order["fulfillment"]!, (string)order["currency"]!));
    }

    [Theory]
    [InlineData("{}", "sender|recipient|package")]
    [InlineData("""{"sender":{},"recipient":null,"package":{}}""", "sender.name|sender.phone|sender.address|recipient|package.weight")]
    [InlineData(
        """
        {"sender":{"name":"A","phone":"+1234567890","address":"1"},"recipient":{"name":"B","phone":"x","address":"2"},
         "package":{"weight":0}}
        """,
        "recipient.phone|package.weight")]
    [InlineData(
        """
        {"sender":{"name":"A","phone":"+1234567890","address":"1"},"recipient":{"name":"B","phone":"+1234567891","address":"2"},
         "package":{"weight":1,"dimensions":{"width":5}}}
        """,
        "package.dimensions.length|package.dimensions.height")]
    public async Task Post_RequiredFieldMissing_IsNamedAndNothingIsMade(string body, string fields)
    {
        var before = await Total();

        var answer = (await _client.Send("POST", "/v1/orders", body)).Is(400);

        Assert.Equal("validation_error", (string)answer["error"]!["code"]!);
        Assert.Equal(fields.Split('|'), answer["error"]!["details"]!.AsArray().Select(detail => (string)detail!["field"]!));
        Assert.Equal(before, await Total());
    }

    [Fact]
    public async Task Post_SameKeyAgain_IsTheSameOrder()
    {
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        var before = await Total();

        var first = await _client.Send("POST", "/v1/orders", Parcels.Least, headers: key);
        var again = await _client.Send("POST", "/v1/orders", Parcels.Least, headers: key);
        var elsewhere = Parcels.Least.Replace("1 Street", "3 Street", StringComparison.Ordinal);
        var other = await _client.Send("POST", "/v1/orders", elsewhere, headers: key);

        first.Is(201);
        Assert.Equal((first.Status, first.Text), (again.Status, again.Text));
        Assert.Equal("true", again.Header("Idempotent-Replayed"));
        other.Is(422);
        Assert.Equal(before + 1, await Total());
    }

    [Fact]
    public async Task Post_SameKeyOfAnotherMerchant_IsAnotherOrder()
    {
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        var others = new BearerClient(service, Schemes.Fuuffy) { Token = BearerClient.IssueToken(service, Schemes.Fuuffy, "other") };

        var own = (await _client.Send("POST", "/v1/orders", Parcels.Least, headers: key)).Is(201);
        var foreign = (await others.Send("POST", "/v1/orders", Parcels.Least, headers: key)).Is(201);

        Assert.NotEqual((string)own["id"]!, (string)foreign["id"]!);
        (await _client.Get($"/v1/orders/{foreign["id"]}")).Is(404);
    }

    private async Task<long> Total() => (long)(await _client.Get("/v1/orders?per_page=1")).Is(200)["pagination"]!["total"]!;
}
