using System.Text;
using Microsoft.Extensions.DependencyInjection;
using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Merchants;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Tests.Security;

/// <summary>Every door's calls to one order, by a credential made for the test.</summary>
internal static class DoorCalls
{
    public const string JsonApi = "application/vnd.api+json";

    /// <summary>Method, path and body; <c>{id}</c> stands for the order's id.</summary>
    public static IReadOnlyList<(string Scheme, string Method, string Path, string? Body)> All { get; } =
    [
        (Schemes.Manage, "GET", "/manage/orders/{id}", null),
        (Schemes.Manage, "GET", "/manage/orders/{id}/history", null),
        (Schemes.Manage, "GET", "/manage/orders/{id}/transitions", null),
        (Schemes.MultiSafepay, "GET", "/orders/{id}", null),
        (Schemes.MultiSafepay, "GET", "/v1/json/orders/{id}", null),
        (Schemes.MultiSafepay, "PATCH", "/orders/{id}", """{"tracktrace_code":"T"}"""),
        (Schemes.MultiSafepay, "PATCH", "/v1/json/orders/{id}", """{"tracktrace_code":"T"}"""),
        (Schemes.MultiSafepay, "POST", "/orders/{id}/refunds", """{"currency":"EUR","amount":1}"""),
        (Schemes.Centra, "GET", "/centra/orders?order={id}", null),
        (Schemes.Centra, "PUT", "/centra/orders", """{"order":{id},"comment":"C"}"""),
        (Schemes.Centra, "PUT", "/orders", """{"order":{id},"comment":"C"}"""),
        (Schemes.CommerceLayer, "GET", "/api/orders/{id}", null),
        (Schemes.CommerceLayer, "PATCH", "/api/orders/{id}", """{"data":{"type":"orders","id":"{id}","attributes":{"reference":"R"}}}"""),
        (Schemes.Fuuffy, "GET", "/v1/orders/{id}", null),
        (Schemes.Fuuffy, "PATCH", "/v1/orders/{id}", """{"notes":"N"}"""),
        (Schemes.Fuuffy, "POST", "/v1/orders/{id}/cancel", """{"reason":"R"}"""),
        (Schemes.ElasticPath, "GET", "/v2/orders/{id}", null),
        (Schemes.ElasticPath, "PUT", "/v2/orders/{id}", """{"data":{"type":"order","external_ref":"E"}}"""),
    ];

    /// <summary>Makes a credential of merchant <c>demo</c> known as an API key.</summary>
    public static async Task<string> NewKey(this Service service, CallerRole role, ValueList<int>? markets = null)
    {
        var key = Guid.NewGuid().ToString("N");
        await service.Put(Credential(key, role, markets) with { Secrets = [DrawnSecret.Stored(SecretKind.ApiKey, key, default)] });
        return key;
    }

    /// <summary>Sends one of the calls as a credential of this role and these markets.</summary>
    public static async Task<Answer> Call(
        this Service service,
        (string Scheme, string Method, string Path, string? Body) call,
        string id,
        CallerRole role,
        ValueList<int>? markets = null,
        params IEnumerable<(string, string)> headers)
    {
        var authorization = Schemes.Bearer.Contains(call.Scheme)
            ? ("Authorization", $"Bearer {await Token(service, call.Scheme, role, markets)}")
            : (call.Scheme == Schemes.MultiSafepay ? "api_key" : "API-Authorization", await service.NewKey(role, markets));
        var body = call.Body?.Replace("{id}", id, StringComparison.Ordinal);
        return await service.Call(
            call.Method,
            call.Path.Replace("{id}", id, StringComparison.Ordinal),
            body is null ? null : Encoding.UTF8.GetBytes(body),
            call.Scheme == Schemes.CommerceLayer ? JsonApi : "application/json",
            [authorization, .. headers]);
    }

    private static async Task<string> Token(Service service, string scheme, CallerRole role, ValueList<int>? markets)
    {
        var credential = Credential(Guid.NewGuid().ToString("N"), role, markets);
        await service.Put(credential);
        return service.Services.GetRequiredService<TokenIssuer>().Issue(credential, scheme, TimeSpan.FromHours(1)).AccessToken;
    }

    private static Credential Credential(string id, CallerRole role, ValueList<int>? markets) =>
        new() { Id = id, Merchant = "demo", Terms = CredentialTerms.Everything with { Role = role, Markets = markets } };
}
