using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Merchants;

namespace OrderGrains.Api.Tests.Edge;

/// <summary>What the doors say to a client with a limit.</summary>
[Collection(Support.ServiceCollection.Name)]
public sealed class RateLimitTests(Service service)
{
    public static TheoryData<string, string> Doors => new()
    {
        { Schemes.Fuuffy, "/v1/orders/order_1a2b3c4d5e6f" },
        { Schemes.CommerceLayer, "/api/orders/xYZkjABcde" },
        { Schemes.ElasticPath, "/v2/orders/50ca1ec7-cb04-45f0-b7a9-3613ef7c23d3" },
    };

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Call_AboveTheLimit_SaysTheLimitersOwnTime(string scheme, string path)
    {
        var client = await Limited(scheme, 2);

        var answers = new[] { await client.Get(path), await client.Get(path), await client.Get(path) };

        Assert.Equal([200, 200, 429], answers.Select(answer => answer.Status));
        Assert.Equal([null, null], answers[..2].Select(answer => answer.Header("Retry-After")));

        // The first was at most a window ago, and no request leaves the window before five sixths of it are over.
        Assert.InRange(Number(answers[2], "Retry-After"), 2, 60);
    }

    [Fact]
    public async Task Call_AtFuuffy_CountsDown()
    {
        var client = await Limited(Schemes.Fuuffy, 2);
        var began = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        string[] paths = ["/v1/orders/order_1a2b3c4d5e6f", "/v1/orders/none", "/v1/orders/order_1a2b3c4d5e6f"];

        var answers = new List<Answer>();
        foreach (var path in paths)
            answers.Add(await client.Get(path));

        var ended = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        Assert.Equal([200, 404, 429], answers.Select(answer => answer.Status));
        Assert.Equal([2, 2, 2], answers.Select(answer => Number(answer, "X-RateLimit-Limit")));
        Assert.Equal([1, 0, 0], answers.Select(answer => Number(answer, "X-RateLimit-Remaining")));
        Assert.All(answers, answer => Assert.InRange(Number(answer, "X-RateLimit-Reset"), began + 1, ended + 61));
        Assert.InRange(Number(answers[2], "X-RateLimit-Reset") - Number(answers[2], "Retry-After"), began - 1, ended + 1);
    }

    [Fact]
    public async Task Call_AtCommerceLayer_NamesItsInterval()
    {
        var answer = await (await Limited(Schemes.CommerceLayer, 7)).Get("/api/orders/xYZkjABcde");

        Assert.Equal(
            (200, "7", "6", "60", null),
            (answer.Status, answer.Header("X-RateLimit-Limit"), answer.Header("X-RateLimit-Remaining"),
             answer.Header("X-RateLimit-Interval"), answer.Header("X-RateLimit-Reset")));
    }

    [Fact]
    public async Task Call_WithoutALimit_NamesNone()
    {
        var answer = await new BearerClient(service, Schemes.Fuuffy).Get("/v1/orders/order_1a2b3c4d5e6f");

        Assert.DoesNotContain(answer.Headers.Keys, name => name.StartsWith("X-RateLimit", StringComparison.OrdinalIgnoreCase));
    }

    private async Task<BearerClient> Limited(string scheme, int requestsPerMinute)
    {
        var credential = new Credential
        {
            Id = Guid.NewGuid().ToString("N"),
            Merchant = "demo",
            Terms = CredentialTerms.Everything with { RequestsPerMinute = requestsPerMinute },
        };
        await service.Put(credential);
        var token = service.Services.GetRequiredService<TokenIssuer>().Issue(credential, scheme, TimeSpan.FromHours(1));
        return new BearerClient(service, scheme) { Token = token.AccessToken };
    }

    private static long Number(Answer answer, string header) => long.Parse(answer.Header(header)!, CultureInfo.InvariantCulture);
}
