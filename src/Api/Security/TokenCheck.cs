using Microsoft.AspNetCore.Authentication;
using OrderGrains.Api.Orders;
using OrderGrains.Customers;
using OrderGrains.Merchants;

namespace OrderGrains.Api.Security;

/// <summary>
/// Asks, of an access token that is genuine, whether its credential still lets it in, and takes from the credential what the caller may
/// do. So tokens end within seconds of what they were issued for, on every node; a customer's end with the session at once.
/// </summary>
internal sealed class TokenCheck(
    CredentialDirectory credentials, CustomerTokens customers, GrainReads reads, CredentialUses uses, TimeProvider time)
{
    private static readonly AuthenticateResult Refused = AuthenticateResult.Fail("The token does not let its caller in.");

    /// <summary>The result with a principal that is the caller; what is no token's is as it was.</summary>
    public async ValueTask<AuthenticateResult> Check(AuthenticateResult result, HttpContext context)
    {
        if (result.Ticket is not { } ticket || TokenClaims.Read(ticket) is not { } token)
            return result;

        var found = await credentials.Find(GrainKeys.Credential(token.Credential), context);
        if (found.Failure is { } failure)
            context.Features.Set(failure);
        if (found.Credential is not { } credential || !IsGood(token, ticket, credential))
            return Refused;
        if (ticket.AuthenticationScheme == Schemes.ElasticPath)
        {
            if (!customers.TryRead(context.Request, credential.Merchant, out var login))
                return Refused;
            token = token with { Login = login };
        }

        if (!await IsLoggedIn(token.Login, credential, context.RequestAborted))
            return Refused;

        uses.Note(credential.Id);
        var scheme = ticket.AuthenticationScheme;
        return AuthenticateResult.Success(new(new(new CallerIdentity(token.Caller(credential), scheme)), scheme));
    }

    private async ValueTask<bool> IsLoggedIn(CustomerLogin? login, Credential credential, CancellationToken cancellationToken) =>
        login is null || await reads.Ask(
            GrainKeys.CustomerSessions(credential.Merchant, login.Customer),
            (ICustomerSessionsGrain sessions) => sessions.IsOpen(login.Session),
            cancellationToken);

    private bool IsGood(TokenClaims token, AuthenticationTicket ticket, Credential credential) =>
        credential.IsOpenTo(token.Id, ticket.Properties.IssuedUtc ?? DateTimeOffset.MinValue, time.GetUtcNow())
        && (token.Key is not { } key || credential.IsOpenTo(key, time.GetUtcNow()));
}
