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
    // Nothing is noted beside a key: two dictionaries less for every request.
    private static readonly AuthenticationProperties Unwritten = new();

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Options.FindKey(Request) is not { Length: > 0 } key)
            return Task.FromResult(AuthenticateResult.NoResult());
        var hash = GrainKeys.ApiKey(key);
        var finding = credentials.Find(hash, Context);
        return finding.IsCompletedSuccessfully ? Answer(finding.Result, hash) : Find(finding, hash);
    }

    private async Task<AuthenticateResult> Find(ValueTask<CredentialLookup> finding, string hash) =>
        await Answer(await finding, hash);

    private Task<AuthenticateResult> Answer(CredentialLookup found, string hash)
    {
        if (found.Credential is not { } credential || !credential.IsOpenTo(hash, time.GetUtcNow()))
        {
            Context.Features.Set(found.Failure);
            return Task.FromResult(AuthenticateResult.Fail("The API key is not known."));
        }

        // A credential is remembered for some seconds; until then all its requests have one principal, which nobody changes.
        uses.Note(credential.Id);
        return Options.Admitted.TryGetValue(credential, out var admitted) ? admitted : Options.Admitted.GetValue(credential, Admit);
    }

    private Task<AuthenticateResult> Admit(Credential credential)
    {
        var principal = new ClaimsPrincipal(new CallerIdentity(Caller.From(credential), "ApiKey"));
        return Task.FromResult(AuthenticateResult.Success(new(principal, Unwritten, Scheme.Name)));
    }
}
