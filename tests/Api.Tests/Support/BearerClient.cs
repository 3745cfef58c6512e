using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OrderGrains.Api.Security;
using OrderGrains.Merchants;
using OrderGrains.Orders;

namespace OrderGrains.Api.Tests.Support;

/// <summary>A client of one of the token doors.</summary>
internal sealed class BearerClient(Service service, string scheme)
{
    /// <summary>Null sends no token.</summary>
    public string? Token { get; init; } = IssueToken(service, scheme);

    /// <summary>A genuine token, as the door's token call would give it to a client of the demonstration.</summary>
    public static string IssueToken(
        Service service, string scheme, string merchant = "demo", CallerRole role = CallerRole.Full, int lifetimeSeconds = 3600)
    {
        var id = role == CallerRole.Full ? $"{merchant}-client" : $"{merchant}-low";
        var credential = new Credential { Id = id, Merchant = merchant, Terms = CredentialTerms.Everything with { Role = role } };
        var issuer = service.Services.GetRequiredService<TokenIssuer>();
        return issuer.Issue(credential, scheme, TimeSpan.FromSeconds(lifetimeSeconds)).AccessToken;
    }

    public Task<Answer> Get(string path) => Send("GET", path, (byte[]?)null);

    public Task<Answer> Send(string method, string path, JsonNode body, params (string Name, string Value)[] headers) =>
        Send(method, path, body.ToJsonString(), "application/json", headers);

    public Task<Answer> Send(
        string method, string path, string body, string? contentType = "application/json", params (string Name, string Value)[] headers) =>
        Send(method, path, Encoding.UTF8.GetBytes(body), contentType, headers);

    public Task<Answer> Send(
        string method, string path, byte[]? body, string? contentType = "application/json", params (string Name, string Value)[] headers) =>
        service.Call(method, path, body, contentType, Token is null ? headers : [("Authorization", $"Bearer {Token}"), .. headers]);
}
