using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authentication;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Security.Jwt;

/// <summary>The claims of a token (Commerce Layer page, A2).</summary>
internal static class JwtPayload
{
    private const string Own = "og";

    /// <param name="ticket">Of <see cref="TokenClaims"/>, with <see cref="TokenFacts"/> among its properties.</param>
    /// <param name="domain">Where the issuer is said to be: <c>https://auth.</c> and this.</param>
    public static byte[] Write(AuthenticationTicket ticket, string domain)
    {
        var token = TokenClaims.Read(ticket)!;
        var facts = TokenFacts.Read(ticket.Properties);
        var issued = ticket.Properties.IssuedUtc!.Value;
        var payload = new JsonObject
        {
            ["organization"] = new JsonObject
            {
                ["id"] = facts.Merchant,
                ["slug"] = facts.Merchant,
                ["enterprise"] = false,
                ["region"] = "local",
            },
            ["application"] = new JsonObject
            {
                ["id"] = token.Credential,
                ["client_id"] = token.Credential,
                ["kind"] = token.Role == CallerRole.Storefront ? "sales_channel" : "integration",
                ["public"] = false,
                ["confidential"] = true,
            },
            ["scope"] = facts.Scope,
            ["exp"] = ticket.Properties.ExpiresUtc!.Value.ToUnixTimeSeconds(),
            ["iat"] = issued.ToUnixTimeSeconds(),
            ["iss"] = $"https://auth.{domain}",
            ["jti"] = token.Id,
            ["test"] = facts.Test,
            [Own] = new JsonObject
            {
                ["issued"] = issued.UtcTicks,
                ["expires"] = ticket.Properties.ExpiresUtc!.Value.UtcTicks,
                ["role"] = token.Role.ToString(),
                ["markets"] = token.Markets is { } markets ? new JsonArray([.. markets.Select(number => (JsonNode)number)]) : null,
                ["key"] = token.Key,
                ["session"] = token.Login?.Session,
            },
        };
        if (token.Login is { } login)
            payload["owner"] = new JsonObject { ["id"] = login.Customer, ["type"] = "Customer" };
        if (facts.Markets.Count > 0)
            payload["market"] = new JsonObject { ["id"] = new JsonArray([.. facts.Markets.Select(id => (JsonNode)id)]) };
        return Encoding.UTF8.GetBytes(payload.ToJsonString());
    }

    /// <param name="payload">As <see cref="Write"/> has written it: the signature has been checked.</param>
    public static AuthenticationTicket Read(byte[] payload)
    {
        using var document = JsonDocument.Parse(payload);
        var (claims, own) = (document.RootElement, document.RootElement.GetProperty(Own));
        var markets = own.GetProperty("markets");
        var token = new TokenClaims(
            claims.GetProperty("jti").GetString()!,
            claims.GetProperty("application").GetProperty("client_id").GetString()!,
            Enum.Parse<CallerRole>(own.GetProperty("role").GetString()!),
            markets.ValueKind == JsonValueKind.Null ? null : markets.EnumerateArray().Select(number => number.GetInt32()).ToValueList(),
            own.GetProperty("key").GetString(),
            Login());
        var properties = new AuthenticationProperties { IssuedUtc = Time("issued"), ExpiresUtc = Time("expires") };
        return new(token.Principal(Schemes.CommerceLayer), properties, Schemes.CommerceLayer);

        CustomerLogin? Login() => own.TryGetProperty("session", out var session) && session.GetString() is { } id
            ? new(claims.GetProperty("owner").GetProperty("id").GetString()!, id)
            : null;

        DateTimeOffset Time(string name) => new(own.GetProperty(name).GetInt64(), TimeSpan.Zero);
    }
}
