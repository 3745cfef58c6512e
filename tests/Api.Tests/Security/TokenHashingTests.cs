using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using OrderGrains.Api.Tests.CommerceLayer;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Merchants;
using Answer = OrderGrains.Api.Tests.Support.Answer;

namespace OrderGrains.Api.Tests.Security;

/// <summary>While passwords are hashed and wait to be, everything else goes on.</summary>
public sealed class TokenHashingTests : IAsyncLifetime, IDisposable
{
    private const string ClientId = "demo.chosen";
    private const string Secret = "a secret that a person chose";

    private readonly BlockingHasher _hasher = new();
    private readonly Service _service;

    public TokenHashingTests() => _service = new()
    {
        Host = host =>
        {
            host.UseSetting("OrderGrains:Credentials:HashesAtOnce", "1");
            host.UseSetting("OrderGrains:Credentials:HashesWaiting", "0");
            host.ConfigureTestServices(services => services.AddSingleton<IPasswordHasher<Credential>>(_hasher));
        },
    };

    public static TheoryData<string> TokenPaths => ["/oauth/token", "/v1/auth/token", "/oauth/access_token"];

    public Task InitializeAsync()
    {
        var credential = new Credential
        {
            Id = ClientId,
            Merchant = "demo",
            Terms = CredentialTerms.Everything,
            Secrets = [new(SecretKind.ClientSecret, "chosen", new PasswordHasher<Credential>().HashPassword(null!, Secret), default)],
        };
        var grains = _service.Services.GetRequiredService<IGrainFactory>();
        return grains.GetGrain<ICredentialGrain>(GrainKeys.Credential(ClientId)).Put(credential);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _hasher.Release();
        _service.Dispose();
        _hasher.Dispose();
    }

    [Theory]
    [MemberData(nameof(TokenPaths))]
    public async Task Token_WhileAnotherIsHashed_IsToldToComeBackAndTheRestGoesOn(string path)
    {
        var first = Token(path, ClientId, Secret);
        await _hasher.Begun;

        var second = await Token(path, ClientId, Secret);
        Assert.Equal((503, "1"), (second.Status, second.Header("Retry-After")));
        Assert.Equal(200, (await Token(path, "demo-client", "demo-secret")).Status);
        Assert.Equal(401, (await Token(path, "nobody", "demo-secret")).Status);
        (await _service.Call("GET", "/manage/orders/MSP12345", null, ("X-Api-Key", "demo-key"))).Is(200);

        var shop = new Shop(_service);
        var cart = await shop.Cart(("customer", null));
        var signUp = await shop.Patch(cart, "customer_password", "secret");
        Assert.Equal(503, signUp.Status);
        Assert.Equal(1, (int)(await _service.Canonical(cart))["version"]!);

        _hasher.Release();
        Assert.Equal(200, (await first).Status);
        Assert.False(_hasher.RanOnThePool);
    }

    [Fact]
    public async Task Token_ChosenSecret_IsCheckedByItsHash()
    {
        _hasher.Release();

        Assert.Equal(200, (await Token("/v1/auth/token", ClientId, Secret)).Status);
        Assert.Equal(401, (await Token("/v1/auth/token", ClientId, "wrong")).Status);
    }

    private Task<Answer> Token(string path, string id, string secret) => _service.Call(
        "POST",
        path,
        Encoding.UTF8.GetBytes($"grant_type=client_credentials&client_id={id}&client_secret={secret}"),
        "application/x-www-form-urlencoded");
}
