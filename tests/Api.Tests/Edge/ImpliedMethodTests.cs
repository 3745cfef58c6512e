using OrderGrains.Api.Tests.BadInput;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Orders;

namespace OrderGrains.Api.Tests.Edge;

/// <summary>HEAD wherever there is GET, and OPTIONS on every path.</summary>
public sealed class ImpliedMethodTests(ListeningService service) : IClassFixture<ListeningService>
{
    public static TheoryData<Door, string> Reads => new()
    {
        { Door.MultiSafepay, "/orders/MSP12345" },
        { Door.MultiSafepay, "/v1/json/orders/MSP12345" },
        { Door.MultiSafepay, "/orders/none" },
        { Door.CommerceLayer, "/api/orders/xYZkjABcde?include=market" },
        { Door.CommerceLayer, "/api/orders/none" },
        { Door.Centra, "/centra/orders?order=83651" },
        { Door.Centra, "/centra/orders?order=83651&xml=1" },
        { Door.Fuuffy, "/v1/orders/order_1a2b3c4d5e6f" },
        { Door.Fuuffy, "/v1/orders/none" },
        { Door.ElasticPath, "/v2/orders/50ca1ec7-cb04-45f0-b7a9-3613ef7c23d3" },
        { Door.Manage, "/manage/orders" },
        { Door.Manage, "/manage/orders/MSP12345" },
        { Door.Manage, "/manage/orders/MSP12345/history" },
        { Door.Manage, "/manage/orders/MSP12345/transitions" },
        { Door.Manage, "/manage/changes?limit=1" },
        { Door.Manage, "/manage/changes?limit=none" },
        { Door.Manage, "/health/live" },
        { Door.Manage, "/health/ready" },
        { Door.Manage, "/swagger/v1/swagger.json" },
        { Door.Manage, "/nothing" },
    };

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task Head_WhereGetIs_AnswersAlikeWithoutABody(Door door, string path)
    {
        var get = await service.Call("GET", path, service.Credential(door));
        var head = await service.Call("HEAD", path, service.Credential(door));

        Assert.NotEqual("", get.Text);
        Assert.Equal((get.Status, ""), (head.Status, head.Text));
        Assert.Equal(Lasting(get), Lasting(head));
    }

    [Fact]
    public async Task Head_WithoutKey_IsRefusedAsGetIs()
    {
        foreach (var (_, path) in Paths())
        {
            var (get, head) = (await service.Call("GET", path), await service.Call("HEAD", path));
            Assert.Equal((get.Status, ""), (head.Status, head.Text));
        }
    }

    [Theory]
    [InlineData("/orders/1", "GET, HEAD, OPTIONS, PATCH")]
    [InlineData("/v1/json/orders/a%2Fb", "GET, HEAD, OPTIONS, PATCH")]
    [InlineData("/api/markets/1", "GET, HEAD, OPTIONS")]
    [InlineData("/api/shipments/1", "GET, HEAD, OPTIONS, PATCH")]
    [InlineData("/oauth/token", "OPTIONS, POST")]
    [InlineData("/orders", "OPTIONS, POST, PUT")]
    [InlineData("/centra/orders", "GET, HEAD, OPTIONS, POST, PUT")]
    [InlineData("/v1/orders/1", "GET, HEAD, OPTIONS, PATCH")]
    [InlineData("/v1/orders/1/cancel", "OPTIONS, POST")]
    [InlineData("/v1/auth/token", "OPTIONS, POST")]
    [InlineData("/v2/orders/1/items", "GET, HEAD, OPTIONS")]
    [InlineData("/oauth/access_token", "OPTIONS, POST")]
    [InlineData("/manage/orders", "GET, HEAD, OPTIONS, POST")]
    [InlineData("/manage/orders/1", "GET, HEAD, OPTIONS, PATCH")]
    [InlineData("/manage/orders/1/commands", "OPTIONS, POST")]
    [InlineData("/manage/changes", "GET, HEAD, OPTIONS")]
    public async Task Options_OfAPath_NamesItsMethods(string path, string methods)
    {
        var options = await service.Call("OPTIONS", path);
        var delete = await service.Call("DELETE", path);

        Assert.Equal((204, "", methods), (options.Status, options.Text, Sorted(options.Header("Allow"))));
        var refused = path.Contains("centra", StringComparison.Ordinal) ? 403 : 405;
        Assert.Equal((refused, methods), (delete.Status, Sorted(delete.Header("Allow"))));
    }

    [Fact]
    public async Task Options_OfAnUnknownPath_IsTheDoorsNotFound()
    {
        foreach (var door in DoorsUnderTest.All)
        {
            var answer = await service.Call("OPTIONS", door.UnknownPath);
            ErrorShape.AssertIs(door.Door, 404, answer);
        }
    }

    private static IEnumerable<(Door Door, string Path)> Paths() => Reads.Select(row => ((Door)row[0], (string)row[1]));

    /// <summary>The date moves on, a trace is each request's own, and a body that is not sent is not framed.</summary>
    private static SortedDictionary<string, string> Lasting(Answer answer) => new(answer.Headers
        .Where(header => header.Key is not ("Date" or "Transfer-Encoding"))
        .ToDictionary(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase));

    private static string? Sorted(string? list) =>
        list is null ? null : string.Join(", ", list.Split(',', StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal));
}
