using System.Text;
using System.Text.Json.Nodes;
using OrderGrains.Api.Doors;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Merchants;
using OrderGrains.Orders;

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
        { "customer_groups", """{"name":"OWN","code":"OWN"}""" },
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

    /// <summary>As where the process was killed between the creation and its answer.</summary>
    [Theory]
    [MemberData(nameof(Types))]
    public async Task Create_AgainAfterTheAnswerWasLost_AnswersWithWhatThereIs(string type, string attributes)
    {
        var first = await Create(type, attributes);
        await LoseAnswer(type, attributes, (string)first.Json["data"]!["id"]!);

        var other = await Create(type, attributes.Replace("OWN", "OTHER-OWN").Replace("100", "200"));
        var again = await Create(type, attributes);

        Assert.Equal((422, "IDEMPOTENCY_KEY_REUSED"), (other.Status, other.Codes[0]));
        Assert.Equal((201, first.Text), (again.Status, again.Text));
        Assert.Equal("true", again.Headers.GetValues("Idempotent-Replayed").Single());
    }

    [Fact]
    public async Task Create_CustomerByASalesChannelAgain_AnswersWithWhatThereIs()
    {
        const string Attributes = """{"email":"OWN@example.com","password":"a good password"}""";

        var first = await Create("customers", Attributes, "demo-low");
        var again = await Create("customers", Attributes, "demo-low");

        Assert.Equal((201, 201, first.Text), (first.Status, again.Status, again.Text));
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

    private Task<Answer> Create(string type, string attributes, string client = "demo-client") => _shop.Send(
        HttpMethod.Post, $"/api/{type}", Document(type, attributes), client,
        change: request => request.Headers.TryAddWithoutValidation("Idempotency-Key", _own));

    private string Document(string type, string attributes) => new JsonObject
    {
        ["data"] = new JsonObject { ["type"] = type, ["attributes"] = JsonNode.Parse(attributes.Replace("OWN", _own)) },
    }.ToJsonString();

    private async Task LoseAnswer(string type, string attributes, string id)
    {
        var body = Encoding.UTF8.GetBytes(Document(type, attributes));
        var key = RequestFingerprint.Compute(_own, "demo-client", Door.CommerceLayer, "POST", $"/api/{type}", body);
        var claim = service.Grains.GetGrain<ICreationClaimGrain>(GrainKeys.CreationClaim("demo", key.Id));
        await claim.Settle(null);
        Assert.True((await claim.Claim(key.Fingerprint)).IsNew);
        await claim.Plan(id);
        await claim.Abandon();
    }
}
