using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrderGrains.Api.Doors;
using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Merchants;
using OrderGrains.Orders;
using OrderGrains.Silo.Operators;
using ServiceCollection = OrderGrains.Api.Tests.Support.ServiceCollection;

namespace OrderGrains.Api.Tests.Access;

/// <summary>Every route there is, by everybody who must not use it. A new route is in it by itself.</summary>
[Collection(ServiceCollection.Name)]
public sealed partial class AccessMatrixTests(Service service)
{
    private static readonly (string Name, Func<RouteEndpoint, CredentialTerms?> Terms)[] Intruders =
    [
        ("without the door", route => CredentialTerms.Everything with { Doors = [.. Enum.GetValues<Door>().Except([DoorOf(route)])] }),
        ("without the right", route => CredentialTerms.Everything with { Rights = Without(DoorRight.Needed(route.Metadata)) }),
        ("without any right", _ => new() { Rights = DoorRights.None }),
        ("a storefront", route =>
            DoorOf(route) == Door.CommerceLayer || DoorRight.Needed(route.Metadata) == DoorRights.Create
                ? null
                : CredentialTerms.Everything with { Role = CallerRole.Storefront }),
    ];

    private IEnumerable<RouteEndpoint> Routes => service.Services.GetServices<EndpointDataSource>()
        .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Distinct()
        .Where(route => route.Metadata.GetMetadata<DoorProfile>() is not null);

    public static TheoryData<string> Names => [.. Intruders.Select(intruder => intruder.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Call_OfEveryRoute_IsRefusedAndChangesNothing(string name)
    {
        var id = $"{Random.Shared.Next(1_000_000, int.MaxValue)}";
        await service.Import(Order(id));
        var before = (await service.Canonical(id)).ToJsonString();
        var terms = Intruders.Single(intruder => intruder.Name == name).Terms;
        var called = 0;

        foreach (var route in Routes.ToArray())
        {
            if (terms(route) is not { } given)
                continue;
            var credential = await Credential(given);
            foreach (var method in route.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods)
            {
                var answer = await Call(route, method, id, credential);
                Assert.True(answer.Status is 401 or 403, $"{method} {route.RoutePattern.RawText}: {answer.Status} {answer.Text}");
                called++;
            }
        }

        Assert.InRange(called, 30, int.MaxValue);
        Assert.Equal(before, (await service.Canonical(id)).ToJsonString());
    }

    [Fact]
    public async Task Call_OfEveryRouteOfAnOrder_ByAnotherMerchant_IsAsIfThereWereNone()
    {
        var id = $"{Random.Shared.Next(1_000_000, int.MaxValue)}";
        await service.Import(Order(id));
        var before = (await service.Canonical(id)).ToJsonString();
        var credential = await Credential(CredentialTerms.Everything, "other");

        foreach (var route in Routes.Where(route => Parameter().IsMatch(Path(route))).ToArray())
        {
            foreach (var method in route.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods)
            {
                var answer = await Call(route, method, id, credential);
                Assert.True(answer.Status < 500, $"{method} {Path(route)}: {answer.Status} {answer.Text}");
                Assert.DoesNotContain("only for its merchant", answer.Text, StringComparison.Ordinal);
            }
        }

        Assert.Equal(before, (await service.Canonical(id)).ToJsonString());
    }

    [Fact]
    public void Routes_WithoutADoor_AreOpenOnPurpose()
    {
        var open = service.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<IAuthorizeData>() is null)
            .Select(Path).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                "/", "/.well-known/jwks.json", "/console", "/console/session", "/console/session/operator", "/console/{**path}",
                "/health/live", "/health/ready", "/oauth/access_token", "/oauth/revoke", "/oauth/token",
                "/pay/{merchant}/{session}", "/start", "/v1/auth/token",
            ],
            open.Where(path => !path.StartsWith("/swagger", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Call_OfEveryRouteOfTheOperator_ByAMerchant_IsRefused()
    {
        var (_, key) = await Credential(CredentialTerms.Everything);
        var routes = service.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => data.Policy == OperatorAccess.Name)).ToArray();

        foreach (var route in routes)
        {
            foreach (var method in route.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods)
            {
                var path = Parameter().Replace(Path(route), "demo");
                var body = method == "GET" ? null : """{"name":"intruder","doors":[],"secrets":[]}""";
                Assert.Equal(401, (await service.Call(method, path, body, ("X-Api-Key", key))).Status);
                Assert.Equal(401, (await service.Call(method, path, body, ("Authorization", $"Bearer {key}"))).Status);
                Assert.Equal(401, (await service.Call(method, path, body)).Status);
            }
        }

        Assert.Equal(7, routes.Length);
    }

    /// <summary>Who may write may create and look after customers, too.</summary>
    private static DoorRights Without(DoorRights needed) =>
        DoorRights.All & ~(needed is DoorRights.Create or DoorRights.Customers ? DoorRights.Write : needed);

    private static Door DoorOf(RouteEndpoint route) => route.Metadata.GetRequiredMetadata<DoorProfile>().Door;

    private static string Path(RouteEndpoint route) => "/" + route.RoutePattern.RawText!.Trim('/');

    private static JsonObject Order(string id) => new()
    {
        ["id"] = id,
        ["status"] = "Placed",
        ["payment"] = "Paid",
        ["currency"] = "EUR",
        ["comment"] = "only for its merchant",
    };

    private async Task<(Credential Credential, string Key)> Credential(CredentialTerms terms, string merchant = "demo")
    {
        var key = Guid.NewGuid().ToString("N");
        var credential = new Credential
        {
            Id = Guid.NewGuid().ToString("N"),
            Merchant = merchant,
            Terms = terms,
            Secrets = [DrawnSecret.Stored(SecretKind.ApiKey, key, default)],
        };
        await service.Put(credential);
        return (credential, key);
    }

    private Task<Answer> Call(RouteEndpoint route, string method, string id, (Credential Credential, string Key) by)
    {
        var door = DoorOf(route);
        var scheme = door.ToString();
        var tokens = service.Services.GetRequiredService<TokenIssuer>();
        var header = Schemes.Bearer.Contains(scheme)
            ? ("Authorization", $"Bearer {tokens.Issue(by.Credential, scheme, TimeSpan.FromHours(1)).AccessToken}")
            : (door switch { Door.MultiSafepay => "api_key", Door.Centra => "API-Authorization", _ => "X-Api-Key" }, by.Key);
        var path = Parameter().Replace(Path(route), id) + (door == Door.Centra && method == "GET" ? $"?order={id}" : "");
        var body = method is "GET" or "DELETE" ? null : door == Door.Centra ? $$"""{"order":{{id}}}""" : "{}";
        return service.Call(
            method, path, body is null ? null : System.Text.Encoding.UTF8.GetBytes(body),
            door == Door.CommerceLayer ? "application/vnd.api+json" : "application/json", [header]);
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
