using System.Text.Json.Nodes;
using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Hosting;

/// <summary>An answer that is larger than all answers may be together is refused as a whole, and nothing is left of it.</summary>
public sealed class LargeAnswerTests : IDisposable
{
    private const int Large = 3_500_000;

    private readonly Service _service = new()
    {
        Host = host => host.UseSetting("OrderGrains:Http:TransferBytes", $"{16 * 1024 * 1024}"),
    };

    [Fact]
    public async Task List_OfLargeOrders_IsGivenInPagesThatThereIsRoomFor()
    {
        foreach (var i in Enumerable.Range(0, 6))
        {
            await _service.Import(new JsonObject
            {
                ["id"] = $"large-{i}",
                ["currency"] = "EUR",
                ["metadata"] = new JsonObject { ["text"] = new string('x', Large) },
            });
        }

        var client = new BearerClient(_service, Schemes.CommerceLayer);

        for (var round = 0; round < 3; round++)
        {
            var refused = await client.Get("/api/orders?sort=-created_at&page[size]=6");
            Assert.Equal("SERVICE_UNAVAILABLE", (string?)refused.Is(503)["errors"]![0]!["code"]);

            var taken = await client.Get("/api/orders?sort=-created_at&page[size]=4");
            Assert.Equal(4, taken.Is(200)["data"]!.AsArray().Count);
            Assert.Equal(Large, ((string)taken.Json["data"]![3]!["attributes"]!["metadata"]!["text"]!).Length);
        }
    }

    public void Dispose() => _service.Dispose();
}
