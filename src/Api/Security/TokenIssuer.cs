using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.Extensions.Options;
using OrderGrains.Merchants;

namespace OrderGrains.Api.Security;

/// <summary>Issues access tokens on ASP.NET Core's bearer tokens: sealed by Data Protection, bound to one door.</summary>
internal sealed class TokenIssuer(IOptionsMonitor<BearerTokenOptions> options, TimeProvider time)
{
    /// <summary>A token for <paramref name="scheme"/> that lasts <paramref name="lifetime"/>.</summary>
    public IssuedToken Issue(Credential credential, string scheme, TimeSpan lifetime)
    {
        var now = time.GetUtcNow();
        var properties = new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + lifetime };
        var ticket = new AuthenticationTicket(Caller.Principal(credential, scheme), properties, scheme);
        return new(options.Get(scheme).BearerTokenProtector.Protect(ticket), now, now + lifetime);
    }

    /// <summary>True for a genuine token of <paramref name="scheme"/> whose time is over; false for every other text.</summary>
    public bool IsExpired(string token, string scheme) =>
        options.Get(scheme).BearerTokenProtector.Unprotect(token) is { Properties.ExpiresUtc: { } expiry } && expiry <= time.GetUtcNow();
}
