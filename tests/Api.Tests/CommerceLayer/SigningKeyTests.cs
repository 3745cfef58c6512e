using System.Buffers.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OrderGrains.Api.Security.Jwt;
using OrderGrains.Api.Tests.Deliveries;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.CommerceLayer;

/// <summary>The keys that sign access tokens take turns, and no token is lost by it.</summary>
public sealed class SigningKeyTests
{
    private static readonly (string, string) Operator = ("Authorization", $"Bearer {Service.OperatorKey}");

    private readonly JumpingTime _time = new();

    [Fact]
    public async Task Rotate_AsksForAnotherKey_WhichSignsWhenAllKnowIt()
    {
        using var service = Start();
        var (shop, before) = (new Shop(service), await Token(service));
        var first = Kid(before);

        var rotated = (await service.Call("POST", "/manage/signing-keys/rotate", null, Operator)).Is(200)["items"]!.AsArray();
        var published = await Published(service);

        Assert.Equal(["next", "signs"], rotated.Select(key => (string)key!["use"]!));
        Assert.Equal([(string)rotated[0]!["id"]!, first], published);
        Assert.Equal(first, Kid(await Token(service)));
        Assert.Equal(409, (await service.Call("POST", "/manage/signing-keys/rotate", null, Operator)).Status);
        _time.Jump(SigningKeys.Notice);
        var after = await Token(service);
        Assert.Equal((string)rotated[0]!["id"]!, Kid(after));
        Assert.Equal((200, 200), (await Call(shop, before), await Call(shop, after)));
    }

    [Fact]
    public async Task Key_ThatIsOld_GivesWayByItself()
    {
        using var service = Start();
        var first = Kid(await Token(service));
        var keys = service.Services.GetRequiredService<SigningKeys>();

        _time.Jump(TimeSpan.FromDays(91));
        await keys.Look(CancellationToken.None);

        Assert.Equal(2, (await Published(service)).Length);
        _time.Jump(SigningKeys.Notice);
        Assert.NotEqual(first, Kid(await Token(service)));
        _time.Jump(SigningKeys.TokensLast);
        await keys.Look(CancellationToken.None);
        Assert.DoesNotContain(first, await Published(service));
    }

    [Fact]
    public async Task AnotherNode_ThatLooksWithinTheNotice_SignsAndOpensAlike()
    {
        using var service = Start();
        var one = service.Services.GetRequiredService<SigningKeys>();
        using var other = ActivatorUtilities.CreateInstance<SigningKeys>(service.Services);
        await other.StartAsync(CancellationToken.None);
        Assert.Equal(one.Signer!.Id, other.Signer!.Id);
        var early = other.Signer.Sign("{}"u8.ToArray());

        await one.Rotate(CancellationToken.None);
        await other.Look(CancellationToken.None);
        _time.Jump(SigningKeys.Notice);

        Assert.Equal(one.Signer!.Id, other.Signer!.Id);
        Assert.NotNull(one.Open(early));
        Assert.NotNull(other.Open(one.Signer.Sign("{}"u8.ToArray())));
        Assert.Null(other.Open(early + "A"));
        await other.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Key_OfAnEarlierStart_IsKept()
    {
        var folder = Directory.CreateTempSubdirectory("ordergrains-");
        string token;
        using (var first = Start(folder.FullName))
        {
            (await first.Call("POST", "/manage/signing-keys/rotate", null, Operator)).Is(200);
            token = await Token(first);
        }

        _time.Jump(SigningKeys.Notice);
        using (var second = Start(folder.FullName))
        {
            Assert.Equal(200, await Call(new Shop(second), token));
            Assert.NotEqual(Kid(token), Kid(await Token(second)));
        }

        folder.Delete(recursive: true);
    }

    private Service Start(string? folder = null) => new()
    {
        Host = host =>
        {
            if (folder is not null)
                host.UseSetting("OrderGrains:DataDirectory", folder);
            host.ConfigureServices(services => services.AddSingleton<TimeProvider>(_time));
        },
    };

    private static async Task<string> Token(Service service) => (string)(await new Shop(service).Grant(new()
    {
        ["grant_type"] = "client_credentials",
        ["client_id"] = "demo-client",
        ["client_secret"] = "demo-secret",
    })).Json["access_token"]!;

    private static string Kid(string token) => (string)JsonNode.Parse(Base64Url.DecodeFromChars(token.Split('.')[0]))!["kid"]!;

    private static async Task<string[]> Published(Service service) =>
    [
        .. (await service.Call("GET", "/.well-known/jwks.json", null)).Is(200)["keys"]!.AsArray().Select(key => (string)key!["kid"]!),
    ];

    private static async Task<int> Call(Shop shop, string token) => (await shop.Send(
        HttpMethod.Get, "/api/markets", change: request => request.Headers.Authorization = new("Bearer", token))).Status;
}
