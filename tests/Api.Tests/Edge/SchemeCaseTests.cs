using OrderGrains.Api.Tests.BadInput;
using OrderGrains.Orders;

namespace OrderGrains.Api.Tests.Edge;

/// <summary>The name of an authentication scheme is compared without case (RFC 9110, section 11.1).</summary>
public sealed class SchemeCaseTests(ListeningService service) : IClassFixture<ListeningService>
{
    private static readonly Dictionary<Door, string> Paths = new()
    {
        [Door.MultiSafepay] = "/orders/MSP12345",
        [Door.CommerceLayer] = "/api/orders/xYZkjABcde",
        [Door.Fuuffy] = "/v1/orders/order_1a2b3c4d5e6f",
        [Door.ElasticPath] = "/v2/orders/50ca1ec7-cb04-45f0-b7a9-3613ef7c23d3",
        [Door.Manage] = "/manage/orders/MSP12345",
    };

    public static TheoryData<Door, string> Matrix()
    {
        var matrix = new TheoryData<Door, string>();
        foreach (var door in Paths.Keys)
        {
            foreach (var scheme in new[] { "Bearer ", "bearer ", "BEARER ", "bEaReR   ", "Bearer \t" })
                matrix.Add(door, scheme);
        }

        return matrix;
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task Read_SchemeInAnyCase_IsLetIn(Door door, string scheme)
    {
        var answer = await service.Call("GET", Paths[door], ("Authorization", scheme + Token(door)));

        Assert.True(answer.Status == 200, answer.Text);
    }

    [Theory]
    [InlineData("Bearer")]
    [InlineData("bearer:")]
    [InlineData("Bearertoken ")]
    [InlineData("Token ")]
    public async Task Read_OtherScheme_IsRefusedAtEveryDoor(string scheme)
    {
        foreach (var (door, path) in Paths)
            Assert.Equal(401, (await service.Call("GET", path, ("Authorization", scheme + Token(door)))).Status);
    }

    [Fact]
    public async Task Read_WrongTokenInLowerCase_IsCalledInvalidAndNotMissing()
    {
        var answer = await service.Call("GET", Paths[Door.Fuuffy], ("Authorization", "bearer sk-418e41a74ca2e7d941fa4456d73dbed7"));

        Assert.Equal("The access token is invalid", (string?)answer.Is(401)["error"]!["message"]);
    }

    private string Token(Door door) => door is Door.MultiSafepay or Door.Manage
        ? "demo-key"
        : service.Credential(door).Value["Bearer ".Length..];
}
