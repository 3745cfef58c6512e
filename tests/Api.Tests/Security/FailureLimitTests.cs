using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.BadInput;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Orders;

namespace OrderGrains.Api.Tests.Security;

/// <summary>Who tries too many credentials is told to wait, and nobody else is.</summary>
public sealed class FailureLimitTests(LimitedService limited) : IClassFixture<LimitedService>
{
    private static int _addresses;

    private readonly string _address = $"192.0.2.{Interlocked.Increment(ref _addresses)}";

    public static TheoryData<string> Ways => Intruder.Ways;

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Call_TooManyFailures_GetsTheDoors429AndItsTime(string way)
    {
        var intruder = new Intruder(limited.Service, way, _address);
        for (var i = 0; i < LimitedService.Limit; i++)
            Assert.Equal(Refused(way), (await (i == 0 ? intruder.TryWrongSecret() : intruder.TryUnknown())).Status);

        foreach (var answer in new[] { await intruder.TryUnknown(), await intruder.TryWrongSecret() })
        {
            Assert.Equal("60", answer.Header("Retry-After"));
            var contentType = answer.Header("Content-Type")?.Split(';')[0];
            Assert.Equal(429, answer.Status);
            AssertShape(way, contentType, answer.Text);
        }

        Assert.True((await intruder.CallRightly()).Status is 200 or 404 or 410, "A client beside the flood is let in.");
        Assert.Equal(Refused(way), (await new Intruder(limited.Service, way, $"198.51.100.{_address.Split('.')[3]}").TryUnknown()).Status);
    }

    [Fact]
    public async Task Call_WithoutCredentialsOrWithATokenThatIsOver_DoesNotCount()
    {
        var expired = BearerClient.IssueToken(limited.Service, Schemes.Fuuffy, lifetimeSeconds: -1);
        for (var i = 0; i <= LimitedService.Limit; i++)
        {
            Assert.Equal(401, (await Get("/manage/orders/MSP12345")).Status);
            Assert.Equal(401, (await Get("/v1/orders/order_1a2b3c4d5e6f", ("Authorization", $"Bearer {expired}"))).Status);
        }
    }

    [Fact]
    public async Task Call_SameUnknownKeyAgain_Counts()
    {
        for (var i = 0; i < LimitedService.Limit; i++)
            Assert.Equal(401, (await Get("/manage/orders/MSP12345", ("X-Api-Key", "made-up"))).Status);

        Assert.Equal(429, (await Get("/manage/orders/MSP12345", ("X-Api-Key", "made-up"))).Status);
    }

    [Fact]
    public async Task Call_Burst_IsOneLineWithTheAddressAndWithoutTheKeys()
    {
        for (var i = 0; i < 20; i++)
            await Get("/manage/orders/MSP12345", ("X-Api-Key", $"made-up-secret-{i}"));

        var lines = limited.Log.Text().Split('\n');
        Assert.Single(lines, line => line.Contains($"authentications of {_address} failed", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("FailedAttempts", StringComparison.Ordinal)
            && line.Contains("made-up-secret", StringComparison.Ordinal));
    }

    /// <summary>Centra answers 403 to who is not let in.</summary>
    private static int Refused(string way) => Intruder.DoorOf(way) == Door.Centra ? 403 : 401;

    private static void AssertShape(string way, string? contentType, string text)
    {
        var door = Intruder.DoorOf(way);
        if (door == Door.Centra)
            Assert.Contains("too many requests", text, StringComparison.Ordinal);
        else if (way.EndsWith("token", StringComparison.Ordinal) && door == Door.CommerceLayer)
            Assert.Contains("TOO_MANY_REQUESTS", text, StringComparison.Ordinal);
        else
            ErrorShape.AssertIs(door, 429, 429, contentType, text);
    }

    private Task<Answer> Get(string path, params IEnumerable<(string Name, string Value)> headers) =>
        limited.Service.Call("GET", path, null, [(CallerFrom.Header, _address), .. headers]);
}
