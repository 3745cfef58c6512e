using System.Security.Claims;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using AuthenticationHeaderValue = System.Net.Http.Headers.AuthenticationHeaderValue;

namespace OrderGrains.Silo.Operators;

/// <summary>Compares a bearer token, or the password of HTTP Basic (RFC 7617), with the operator's key.</summary>
internal sealed class OperatorHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, OperatorSettings settings)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!AuthenticationHeaderValue.TryParse(Request.Headers.Authorization, out var sent) || sent.Parameter is null)
            return Task.FromResult(AuthenticateResult.NoResult());
        if (Secret(sent) is not { } secret || !settings.Opens(secret))
            return Task.FromResult(AuthenticateResult.Fail("This is not the operator's key."));
        var identity = new ClaimsIdentity([new(ClaimTypes.Name, "operator")], Scheme.Name);
        return Task.FromResult(AuthenticateResult.Success(new(new(identity), Scheme.Name)));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        await base.HandleChallengeAsync(properties);
        Response.Headers[HeaderNames.WWWAuthenticate] = "Basic realm=\"operator\", charset=\"UTF-8\"";
    }

    private static byte[]? Secret(AuthenticationHeaderValue sent) => sent.Scheme.ToUpperInvariant() switch
    {
        "BEARER" => Encoding.UTF8.GetBytes(sent.Parameter!),
        "BASIC" => Password(sent.Parameter!),
        _ => null,
    };

    private static byte[]? Password(string encoded)
    {
        var pair = new byte[encoded.Length];
        if (!Convert.TryFromBase64String(encoded, pair, out var length))
            return null;
        var colon = Array.IndexOf(pair, (byte)':', 0, length);
        return colon < 0 ? null : pair[(colon + 1)..length];
    }
}
