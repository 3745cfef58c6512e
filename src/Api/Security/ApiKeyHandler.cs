using System.Runtime.CompilerServices;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using OrderGrains.Merchants;

namespace OrderGrains.Api.Security;

/// <summary>
/// Authenticates a request by its API key. A missing and a wrong key get the same answer; where a key could not be looked up, the feature
/// <see cref="Doors.DoorFailure"/> says what to answer.
/// </summary>
internal sealed class ApiKeyHandler(
    IOptionsMonitor<ApiKeyOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    CredentialDirectory credentials,
    CredentialUses uses,
    TimeProvider time)
    : AuthenticationHandler<ApiKeyOptions>(options, logger, encoder)
{
    // As long as a credential is remembered, which it is for some seconds, all its requests have one principal: nobody changes it.
    private static readonly ConditionalWeakTable<Credential, ClaimsPrincipal> Principals = [];

    // Nothing is noted beside a key: two dictionaries less for every request.
    private static readonly AuthenticationProperties Unwritten = new();

    private static ClaimsPrincipal Principal(Credential credential) => new(new CallerIdentity(Caller.From(credential), "ApiKey"));

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Options.FindKey(Request) is not { Length: > 0 } key)
            return AuthenticateResult.NoResult();
        var hash = GrainKeys.ApiKey(key);
        var found = await credentials.Find(hash, Context);
        if (found.Credential is not { } credential || !credential.IsOpenTo(hash, time.GetUtcNow()))
        {
            Context.Features.Set(found.Failure);
            return AuthenticateResult.Fail("The API key is not known.");
        }

        uses.Note(credential.Id);
        return AuthenticateResult.Success(new(Principals.GetValue(credential, Principal), Unwritten, Scheme.Name));
    }
}
