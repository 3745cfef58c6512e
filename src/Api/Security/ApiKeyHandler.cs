using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace OrderGrains.Api.Security;

/// <summary>
/// Authenticates a request by its API key. A missing and a wrong key get the same answer; where a key could not be looked up, the feature
/// <see cref="Doors.DoorFailure"/> says what to answer.
/// </summary>
internal sealed class ApiKeyHandler(
    IOptionsMonitor<ApiKeyOptions> options, ILoggerFactory logger, UrlEncoder encoder, CredentialDirectory credentials)
    : AuthenticationHandler<ApiKeyOptions>(options, logger, encoder)
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (FindKey() is not { Length: > 0 } key)
            return AuthenticateResult.NoResult();
        var found = await credentials.Find(GrainKeys.ApiKey(key), Context);
        if (found.Credential is not { } credential)
        {
            Context.Features.Set(found.Failure);
            return AuthenticateResult.Fail("The API key is not known.");
        }

        var identity = new CallerIdentity(Caller.From(credential), Scheme.Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
    }

    private string? FindKey()
    {
        foreach (var name in Options.Headers)
        {
            if (Request.Headers.TryGetValue(name, out var value) && value.Count > 0)
                return value[0];
        }

        if (Options.Bearer && AuthorizationHeader.Find(Request.Headers, AuthorizationHeader.Bearer) is { } token)
            return token;

        return Options.QueryParameter is { } parameter ? Request.Query[parameter] : (string?)null;
    }
}
