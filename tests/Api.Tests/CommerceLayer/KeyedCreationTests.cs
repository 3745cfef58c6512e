using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.CommerceLayer;

/// <summary>Creations under an Idempotency-Key, of what is no part of an order.</summary>
[Collection(ServiceCollection.Name)]
public sealed class KeyedCreationTests(Service service)
{
    private readonly Shop _shop = new(service);
    private readonly string _own = Guid.NewGuid().ToString("N");

    public static TheoryData<string, string> Types => new()
    {
        { "skus", """{"code":"OWN","name":"Cap"}""" },
        { "customers", """{"email":"OWN@example.com"}""" },
        { "gift_cards", """{"currency_code":"EUR","balance_cents":100}""" },
        { "sku_options", """{"name":"OWN","currency_code":"EUR"}""" },
        {
            "percentage_discount_promotions",
            """{"name":"OWN","percentage":5,"starts_at":"2020-01-01T00:00:00Z","expires_at":"2090-01-01T00:00:00Z"}"""
        },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Create_SameKeyAgain_AnswersWithWhatThereIs(string type, string attributes)
    {
        var first = await Create(type, attributes);
        var again = await Create(type, attributes);

        Assert.Equal((201, 201, first.Text), (first.Status, again.Status, again.Text));
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.False(first.Headers.Contains("Idempotent-Replayed"));
        Assert.Equal("true", again.Headers.GetValues("Idempotent-Replayed").Single());
    }

    [Fact]
    public async Task Create_SameKeyWithAnotherBody_IsRefused()
    {
        await Create("sku_options", """{"name":"A","currency_code":"EUR"}""");

        var reused = await Create("sku_options", """{"name":"B","currency_code":"EUR"}""");

        Assert.Equal((422, "IDEMPOTENCY_KEY_REUSED"), (reused.Status, reused.Codes[0]));
    }

    [Fact]
    public async Task Create_AfterARefusalUnderTheSameKey_IsDecidedAnew()
    {
        var refused = await Create("skus", """{"name":"Cap"}""");

        var created = await Create("skus", """{"code":"OWN","name":"Cap"}""");

        Assert.Equal((422, 201), (refused.Status, created.Status));
    }

    private Task<Answer> Create(string type, string attributes)
    {
        var data = new JsonObject { ["type"] = type, ["attributes"] = JsonNode.Parse(attributes.Replace("OWN", _own)) };
        return _shop.Send(
            HttpMethod.Post, $"/api/{type}", new JsonObject { ["data"] = data }.ToJsonString(),
            change: request => request.Headers.TryAddWithoutValidation("Idempotency-Key", _own));
    }
}
