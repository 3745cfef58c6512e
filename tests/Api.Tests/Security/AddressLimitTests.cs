using Microsoft.Extensions.DependencyInjection;
using OrderGrains.Api.Manage;
using OrderGrains.Api.Tests.BadInput;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Orders;

namespace OrderGrains.Api.Tests.Security;

/// <summary>Limits that hold for an address, whoever calls from it.</summary>
public sealed class AddressLimitTests
{
    public static TheoryData<Door, string> Paths => new()
    {
        { Door.MultiSafepay, "/orders/MSP12345" },
        { Door.CommerceLayer, "/api/orders/xYZkjABcde" },
        { Door.Fuuffy, "/v1/orders/order_1a2b3c4d5e6f" },
        { Door.ElasticPath, "/v2/orders/none" },
        { Door.Manage, "/manage/orders" },
    };

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Call_AboveTheLimitPerMinute_IsRefusedInTheDoorsWords(Door door, string path)
    {
        using var service = With(("RequestsPerAddress", "2"));

        Answer[] answers =
        [
            await service.Call("GET", path, null), await service.Call("GET", path, null), await service.Call("GET", path, null),
        ];

        Assert.All(answers[..2], answer => Assert.Equal(401, answer.Status));
        ErrorShape.AssertIs(door, 429, answers[2]);
        Assert.InRange(int.Parse(answers[2].Header("Retry-After")!), 1, 60);
        Assert.Equal("\"address\";q=2;w=60", answers[0].Header("RateLimit-Policy"));
        Assert.Equal(["\"address\";r=1;t=", "\"address\";r=0;t="], answers[..2].Select(answer => answer.Header("RateLimit")![..16]));
    }

    [Fact]
    public async Task Call_OfHealthAboveTheLimit_IsAnswered()
    {
        using var service = With(("RequestsPerAddress", "1"));

        for (var i = 0; i < 3; i++)
            Assert.Equal(200, (await service.Call("GET", "/health/live", null)).Status);
    }

    [Fact]
    public async Task Call_MoreAtOnceThanAllowed_IsRefusedUntilOneIsOver()
    {
        using var service = With(("RequestsPerAddressAtOnce", "1"));
        using var leaving = new CancellationTokenSource();
        using var client = service.CreateClient();
        client.DefaultRequestHeaders.Add("X-Api-Key", "demo-key");
        var waiting = client.GetAsync(new Uri("/manage/changes?after=now&wait=30", UriKind.Relative), leaving.Token);
        var watch = service.Services.GetRequiredService<ChangeWatch>();
        while (watch.Watched == 0)
            await Task.Yield();

        var refused = await service.Call("GET", "/manage/orders", null, ("X-Api-Key", "demo-key"));

        ErrorShape.AssertIs(Door.Manage, 429, refused);
        Assert.Equal("1", refused.Header("Retry-After"));
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        while (watch.Watched > 0)
            await Task.Yield();
        Assert.Equal(200, (await service.Call("GET", "/manage/orders", null, ("X-Api-Key", "demo-key"))).Status);
    }

    [Fact]
    public async Task Call_WithoutALimit_SaysNothingOfOne()
    {
        using var service = new Service();

        Assert.Null((await service.Call("GET", "/manage/orders", null)).Header("RateLimit"));
    }

    private static Service With(params (string Name, string Value)[] settings) => new()
    {
        Host = host =>
        {
            foreach (var (name, value) in settings)
                host.UseSetting($"OrderGrains:Http:{name}", value);
        },
    };
}
