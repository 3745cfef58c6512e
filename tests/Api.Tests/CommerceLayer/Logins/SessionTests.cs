using Microsoft.Extensions.DependencyInjection;
using OrderGrains.Api.Tests.Deliveries;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Customers;
using OrderGrains.Merchants;
using OrderGrains.Orders;
using ServiceCollection = OrderGrains.Api.Tests.Support.ServiceCollection;

namespace OrderGrains.Api.Tests.CommerceLayer.Logins;

/// <summary>How long a customer stays logged in.</summary>
[Collection(ServiceCollection.Name)]
public sealed class SessionTests(Service service)
{
    [Fact]
    public async Task Refresh_LastToken_GoesOn()
    {
        var shopper = await Shopper.Come(service);
        var (access, refresh) = (shopper.AccessToken, shopper.RefreshToken);

        var answer = await shopper.Refresh();

        Assert.Equal((200, shopper.Id), (answer.Status, (string)answer.Json["owner_id"]!));
        Assert.NotEqual(refresh, shopper.RefreshToken);
        Assert.Equal((200, 200), (await Read(shopper, access), await Read(shopper, shopper.AccessToken)));
    }

    [Fact]
    public async Task Refresh_TokenThatWasUsed_EndsTheSession()
    {
        var shopper = await Shopper.Come(service);
        var used = shopper.RefreshToken;
        await shopper.Refresh();
        var (access, refresh) = (shopper.AccessToken, shopper.RefreshToken);

        var again = await shopper.Refresh(used);

        Assert.Equal((400, "invalid_grant"), (again.Status, (string)again.Json["errors"]![0]!["title"]!));
        Assert.Equal((400, 401), ((await shopper.Refresh(refresh)).Status, await Read(shopper, access)));
    }

    [Theory]
    [InlineData("no token at all", "demo-low")]
    [InlineData(null, "other-low")]
    public async Task Refresh_TokenThatIsNone_OrOfAnotherClient_IsRefused(string? token, string client)
    {
        await service.Put(new()
        {
            Id = "other-low",
            Merchant = "demo",
            Terms = CredentialTerms.Everything with { Role = CallerRole.Storefront },
            Secrets = [DrawnSecret.Stored(SecretKind.ClientSecret, "x", default)],
        });
        var shopper = await Shopper.Come(service);

        Assert.Equal(400, (await shopper.Refresh(token, client)).Status);
        Assert.Equal(200, await Read(shopper, shopper.AccessToken));
    }

    [Theory]
    [InlineData("access")]
    [InlineData("refresh")]
    public async Task Revoke_EitherToken_EndsTheSessionAndNoOther(string kind)
    {
        var shopper = await Shopper.Come(service);
        var other = shopper.AccessToken;
        await shopper.LogIn();
        var (access, refresh) = (shopper.AccessToken, shopper.RefreshToken);

        Assert.Equal(403, (await shopper.Revoke(kind == "access" ? access : refresh, "demo-client")).Status);
        Assert.Equal((200, "{}"), await Revoked(shopper, kind == "access" ? access : refresh));

        Assert.Equal((401, 400), (await Read(shopper, access), (await shopper.Refresh(refresh)).Status));
        Assert.Equal(200, await Read(shopper, other));
    }

    [Fact]
    public async Task SetPassword_ByTheCustomer_EndsAllOtherSessions()
    {
        var shopper = await Shopper.Come(service);
        var other = shopper.AccessToken;
        await shopper.LogIn();

        var answer = await shopper.Patch("customers", shopper.Id, new() { ["password"] = "another password" });

        Assert.Equal((200, "True"), (answer.Status, ((bool)answer.Attributes["has_password"]!).ToString()));
        Assert.Equal((401, 200), (await Read(shopper, other), await Read(shopper, shopper.AccessToken)));
        Assert.Equal((400, 200), ((await shopper.LogIn()).Status, (await shopper.LogIn("another password")).Status));
    }

    [Fact]
    public async Task Erase_OfTheCustomer_EndsAllSessions()
    {
        var shopper = await Shopper.Come(service);

        await service.Grains.GetGrain<ICustomerGrain>(GrainKeys.Customer("demo", shopper.Id)).Erase("demo", shopper.Id);

        Assert.Equal((401, 400), (await Read(shopper, shopper.AccessToken), (await shopper.LogIn()).Status));
    }

    [Fact]
    public async Task Session_OfTwoWeeksAndMore_IsOver()
    {
        var time = new JumpingTime();
        using var later = new Service
        {
            Host = host => host.ConfigureServices(services => services.AddSingleton<TimeProvider>(time)),
        };
        var shopper = await Shopper.Come(later);
        time.Jump(TimeSpan.FromHours(3));
        Assert.Equal(401, await Read(shopper, shopper.AccessToken));
        Assert.Equal(200, (await shopper.Refresh()).Status);
        var refresh = shopper.RefreshToken;

        time.Jump(TimeSpan.FromDays(13.9));
        Assert.Equal(200, (await shopper.Refresh(refresh)).Status);
        time.Jump(TimeSpan.FromDays(14.1));

        Assert.Equal(400, (await shopper.Refresh()).Status);
    }

    private static async Task<int> Read(Shopper shopper, string token) => (await shopper.Get($"/api/customers/{shopper.Id}", token)).Status;

    private static async Task<(int Status, string Text)> Revoked(Shopper shopper, string token) =>
        await shopper.Revoke(token) is var answer ? (answer.Status, answer.Text) : default;
}
