using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using OrderGrains.Api.Tests.BadInput;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Orders;
using OrderGrains.Silo;

namespace OrderGrains.Api.Tests.Edge;

/// <summary>What browsers may do from pages of other origins.</summary>
public sealed class CrossOriginTests(ListeningService service) : IClassFixture<ListeningService>
{
    private const string Shop = "https://shop.example";

    private static readonly (Door Door, string Method, string Path, string Headers)[] Calls =
    [
        (Door.MultiSafepay, "PATCH", "/orders/1", "api_key, content-type, idempotency-key"),
        (Door.MultiSafepay, "POST", "/v1/json/orders/1", "api-key, x-http-method-override"),
        (Door.CommerceLayer, "PATCH", "/api/shipments/1", "authorization, accept, content-type, if-match"),
        (Door.CommerceLayer, "POST", "/oauth/token", "authorization, content-type"),
        (Door.Centra, "PUT", "/centra/orders", "API-Authorization, content-type"),
        (Door.Centra, "PUT", "/orders", "api-authorization"),
        (Door.Fuuffy, "PATCH", "/v1/orders/1", "authorization, content-type, content-encoding"),
        (Door.Fuuffy, "POST", "/v1/orders/1/cancel", "authorization"),
        (Door.Fuuffy, "POST", "/v1/auth/token", "authorization"),
        (Door.ElasticPath, "PUT", "/v2/orders/1", "authorization, x-moltin-customer-token, ep-account-management-authentication-token"),
        (Door.ElasticPath, "POST", "/oauth/access_token", "x-moltin-sdk-language, x-moltin-sdk-version, x-moltin-application"),
        (Door.Manage, "POST", "/manage/orders", "x-api-key, content-type"),
        (Door.Manage, "GET", "/manage/orders/1", "x-api-key, if-none-match"),
    ];

    [Fact]
    public async Task Preflight_OfEveryDoorsCalls_AllowsWhatItsClientsSend()
    {
        foreach (var (_, method, path, headers) in Calls)
        {
            var answer = await Preflight(service, method, path, headers);

            Assert.Equal((204, "*"), (answer.Status, answer.Header("Access-Control-Allow-Origin")));
            Assert.Contains(method, Words(answer.Header("Access-Control-Allow-Methods")));
            Assert.Subset(Words(answer.Header("Access-Control-Allow-Headers")), Words(headers));
        }
    }

    [Fact]
    public async Task Call_FromAPage_LetsItReadErrorsAndTheirHeaders()
    {
        foreach (var (door, _, path, _) in Calls)
        {
            foreach (var (method, status) in new[] { ("DELETE", 405), ("GET", 0) })
            {
                var answer = await service.Call(method, path, ("Origin", Shop));
                var isExpected = status == 0 || door is Door.Centra or Door.ElasticPath || answer.Status == status;
                Assert.True(answer.Status >= 400 && isExpected, $"{path} {answer.Status}");
                AssertReadable(answer, "*");
            }
        }

        AssertReadable(await service.Call("GET", "/nothing", ("Origin", Shop)), "*");
        AssertReadable(await service.Call("GET", "/manage/orders/no-such", ("Origin", Shop), service.Credential(Door.Manage)), "*");
        AssertReadable(await service.Call("GET", "/manage/orders/MSP12345", ("Origin", Shop), service.Credential(Door.Manage)), "*");
    }

    [Fact]
    public async Task Call_WithoutOrigin_SaysNothingOfOrigins()
    {
        var answer = await service.Call("GET", "/manage/orders/MSP12345", service.Credential(Door.Manage));

        Assert.DoesNotContain(answer.Headers.Keys, name => name.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("https://shop.example;http://localhost:3000", true)]
    [InlineData("https://SHOP.example", true)]
    [InlineData("*", true)]
    [InlineData("https://shop.example:8443", false)]
    [InlineData("http://shop.example", false)]
    [InlineData("", false)]
    public async Task Preflight_OriginsAreSet_OnlyTheyAreAllowed(string origins, bool allowed)
    {
        using var other = new ListeningService(new Service { Host = host => host.UseSetting("OrderGrains:Cors:AllowedOrigins", origins) });
        await other.InitializeAsync();

        var preflight = await Preflight(other, "PATCH", "/orders/1", "api_key");
        var call = await other.Call("GET", "/orders/1", ("Origin", Shop));

        var expected = allowed ? origins == "*" ? "*" : Shop : null;
        Assert.Equal((204, 401), (preflight.Status, call.Status));
        Assert.Equal((expected, expected), (preflight.Header("Access-Control-Allow-Origin"), call.Header("Access-Control-Allow-Origin")));
    }

    [Fact]
    public async Task Preflight_OutsideDevelopment_IsClosed()
    {
        using var other = new ListeningService(new Service { Host = host => host.UseEnvironment(Environments.Production) });
        await other.InitializeAsync();

        var answer = await Preflight(other, "PATCH", "/orders/1", "api_key");

        Assert.Equal((204, null), (answer.Status, answer.Header("Access-Control-Allow-Origin")));
    }

    [Theory]
    [InlineData("shop.example")]
    [InlineData("https://shop.example/")]
    [InlineData("https://shop.example/path")]
    [InlineData("https://*.shop.example/")]
    [InlineData("https://me@shop.example")]
    [InlineData("null")]
    public void Start_OriginThatIsNone_IsNamed(string origin)
    {
        foreach (var key in new[] { "OrderGrains:Cors:AllowedOrigins", "OrderGrains:Cors:AllowedOrigins:0" })
        {
            var builder = Host.CreateEmptyApplicationBuilder(new());
            builder.Configuration.AddInMemoryCollection([new(key, origin)]);

            var problem = Assert.Throws<SettingsException>(() => builder.GetOrderGrainsOptions());

            Assert.Contains($"- Cors:AllowedOrigins: '{origin}' is no origin", problem.Message, StringComparison.Ordinal);
        }
    }

    private static Task<Answer> Preflight(ListeningService service, string method, string path, string headers) => service.Call(
        "OPTIONS", path,
        ("Origin", Shop), ("Access-Control-Request-Method", method), ("Access-Control-Request-Headers", headers));

    private static void AssertReadable(Answer answer, string origin)
    {
        Assert.Equal(origin, answer.Header("Access-Control-Allow-Origin"));
        Assert.Subset(
            Words(answer.Header("Access-Control-Expose-Headers")),
            Words("ETag,Location,Retry-After,Idempotent-Replayed,Link,X-RateLimit-Limit,X-RateLimit-Remaining,X-RateLimit-Reset"));
    }

    private static HashSet<string> Words(string? list) =>
        new((list ?? "").Split(',', StringSplitOptions.TrimEntries), StringComparer.OrdinalIgnoreCase);
}
