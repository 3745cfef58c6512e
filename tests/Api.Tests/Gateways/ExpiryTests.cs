using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Gateways;

/// <summary>A payment link or an authorization lapses without anybody asking.</summary>
[Collection(ServiceCollection.Name)]
public sealed class ExpiryTests(Service service)
{
    [Fact]
    public async Task Expiry_OfALinkAndOfAnAuthorization_HappensByItself()
    {
        var link = await NewOrder("Unpaid");
        var authorization = await NewOrder("Authorized");

        Assert.Equal("Expired", await Lapsed(link));
        Assert.Equal("Expired", await Lapsed(authorization));
        var history = await service.Call("GET", $"/manage/orders/{link}/history", null, ("X-Api-Key", "demo-key"));
        var lapse = history.Is(200)["items"]!.AsArray()[^1]!;
        Assert.Equal(("ordergrains", "paymentLapsed"), ((string?)lapse["actor"], (string?)lapse["event"]));
    }

    private async Task<string?> Lapsed(string id)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        JsonNode order;
        do
            order = await service.Canonical(id);
        while ((int)order["version"]! == 1 && !patience.IsCancellationRequested);
        return (string?)order["payment"];
    }

    private Task<string> NewOrder(string payment) => service.NewOrder(
        Guid.NewGuid().ToString("N"), "Placed", "Unpaid", "Unfulfilled", order =>
        {
            var made = new JsonObject { ["id"] = "p-1", ["expiresAt"] = DateTimeOffset.UtcNow.AddMinutes(-1) };
            if (payment == "Authorized")
                made["movements"] = JsonNode.Parse("""[{"id":"m-1","kind":"Authorize","state":"Succeeded","amount":10000}]""");
            order["payment"] = payment;
            order["payments"] = new JsonArray(made);
        });
}
