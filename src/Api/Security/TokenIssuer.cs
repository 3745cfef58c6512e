using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.Extensions.Options;
using OrderGrains.Api.Security.Jwt;
using OrderGrains.Merchants;

namespace OrderGrains.Api.Security;

/// <summary>Issues access tokens on ASP.NET Core's bearer tokens: sealed by Data Protection, or signed, and bound to one door.</summary>
internal sealed class TokenIssuer(IOptionsMonitor<BearerTokenOptions> options, TimeProvider time)
{
    private const int IdBytes = 12;

    /// <summary>A token for <paramref name="scheme"/> that lasts <paramref name="lifetime"/>.</summary>
    /// <param name="credential">Whose; its role and markets are what the token is limited to.</param>
    /// <param name="scheme">The door's.</param>
    /// <param name="lifetime">Never longer than the credential's.</param>
    /// <param name="facts">What clients may read from it where it is not sealed; null for no more than whose it is.</param>
    /// <param name="login">The customer who has logged in for it; null where it is the client's own.</param>
    public IssuedToken Issue(
        Credential credential, string scheme, TimeSpan lifetime, TokenFacts? facts = null, CustomerLogin? login = null)
    {
        var now = time.GetUtcNow();
        var expires = credential.Terms.ExpiresAt is { } end && end < now + lifetime ? end : now + lifetime;
        var id = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdBytes));
        var claims = new TokenClaims(id, credential.Id, credential.Terms.Role, credential.Terms.Markets, Login: login);
        var properties = new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = expires };
        if (scheme == Schemes.CommerceLayer)
            (facts ?? TokenFacts.Of(credential.Merchant)).Write(properties);
        var ticket = new AuthenticationTicket(claims.Principal(scheme), properties, scheme);
        return new(options.Get(scheme).BearerTokenProtector.Protect(ticket), now, expires);
    }

    /// <summary>What is sealed in a token of <paramref name="scheme"/>, also when its time is over; null for every other text.</summary>
    public AuthenticationTicket? Open(string token, string scheme) => options.Get(scheme).BearerTokenProtector.Unprotect(token);

    /// <summary>True for a genuine token of <paramref name="scheme"/> whose time is over; false for every other text.</summary>
    public bool IsExpired(string token, string scheme) =>
        Open(token, scheme) is { Properties.ExpiresUtc: { } expiry } && expiry <= time.GetUtcNow();
}
