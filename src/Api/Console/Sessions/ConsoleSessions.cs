using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using OrderGrains.Api.Doors;
using OrderGrains.Api.Security;
using OrderGrains.Merchants;
using OrderGrains.Orders;

namespace OrderGrains.Api.Console.Sessions;

/// <summary>Opens sessions for API keys of the own door, and tells whose session a request is of.</summary>
internal sealed class ConsoleSessions(
    CredentialDirectory credentials, FailedAttempts failures, TokenCheck tokens, CredentialUses uses, TimeProvider time)
{
    private const int TokenBytes = 18;

    /// <summary>The principal of a new session, or why there is none: failures count against the address, as everywhere.</summary>
    /// <param name="key">The API key, as typed.</param>
    /// <param name="context">The request.</param>
    public async Task<(ClaimsPrincipal? Session, DoorFailure? Refusal)> Open(string key, HttpContext context)
    {
        var hash = GrainKeys.ApiKey(key);
        var found = await credentials.Find(hash, context);
        if (found.Failure is { } busy)
            return (null, busy);
        if (found.Credential is not { } credential || !credential.IsOpenTo(hash, time.GetUtcNow()))
            return (null, failures.Count(CallerAddress.Of(context)) ?? new(FailureKind.Unauthenticated, "This key is not known."));
        if (!Caller.From(credential).May(DoorRights.Read, Door.Manage))
            return (null, new(FailureKind.Forbidden, "This credential is not let in at the own door."));

        uses.Note(credential.Id);
        var claims = new TokenClaims(Random(), credential.Id, credential.Terms.Role, credential.Terms.Markets, hash);
        var session = claims.Principal(ConsoleScheme.Name);
        ((ClaimsIdentity)session.Identity!).AddClaim(new(SessionClaims.Token, Random()));
        return (session, null);
    }

    /// <summary>The session of a request, and who calls by it as the credential is now; nulls without one that is good.</summary>
    public async Task<(ClaimsPrincipal? Session, Caller? Caller)> Find(HttpContext context)
    {
        var shown = await context.AuthenticateAsync(ConsoleScheme.Name);
        var known = await tokens.Check(shown, context);
        return known.Principal is { } user && Caller.Find(user) is { } caller ? (shown.Principal, caller) : (null, null);
    }

    private static string Random() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
}
