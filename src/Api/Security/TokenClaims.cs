using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using OrderGrains.Merchants;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Security;

/// <summary>
/// What an access token says: whose it is, and where it does less than its credential. All else is the credential's, as it is when the
/// token is shown.
/// </summary>
/// <param name="Id">Tells it from all others.</param>
/// <param name="Credential">The credential's id.</param>
/// <param name="Role">As what it acts.</param>
/// <param name="Markets">The markets it serves; null means all of the credential's.</param>
/// <param name="Key">The hash of the API key it ends with; null where it was given for a client's secret.</param>
/// <param name="Login">The customer who got it by logging in; null where a client got it for itself.</param>
internal sealed record TokenClaims(
    string Id, string Credential, CallerRole Role, ValueList<int>? Markets, string? Key = null, CustomerLogin? Login = null)
{
    private const string IdClaim = "og:token";
    private const string RoleClaim = "og:role";
    private const string MarketsClaim = "og:markets";
    private const string KeyClaim = "og:key";
    private const string CustomerClaim = "og:customer";
    private const string SessionClaim = "og:session";

    /// <summary>What was put into a ticket; null where it is none of a token.</summary>
    public static TokenClaims? Read(AuthenticationTicket ticket) => ticket.Principal.FindFirstValue(IdClaim) is not { } id
        ? null
        : new(
            id,
            ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!,
            Enum.Parse<CallerRole>(ticket.Principal.FindFirstValue(RoleClaim)!),
            ticket.Principal.FindFirstValue(MarketsClaim) is { } markets ? ParseMarkets(markets) : null,
            ticket.Principal.FindFirstValue(KeyClaim),
            ticket.Principal.FindFirstValue(CustomerClaim) is { } customer
                ? new(customer, ticket.Principal.FindFirstValue(SessionClaim)!)
                : null);

    public ClaimsPrincipal Principal(string scheme)
    {
        List<Claim> claims =
            [new(IdClaim, Id), new(ClaimTypes.NameIdentifier, Credential), new(RoleClaim, Role.ToString())];
        if (Markets is { } markets)
            claims.Add(new(MarketsClaim, string.Join(',', markets)));
        if (Key is not null)
            claims.Add(new(KeyClaim, Key));
        if (Login is { } login)
            claims.AddRange([new(CustomerClaim, login.Customer), new(SessionClaim, login.Session)]);
        return new(new ClaimsIdentity(claims, scheme));
    }

    /// <summary>Who calls with it.</summary>
    /// <param name="credential">As it is now.</param>
    public Caller Caller(Credential credential) => Security.Caller.From(credential) with
    {
        Terms = credential.Terms with
        {
            Role = Role == CallerRole.Storefront ? Role : credential.Terms.Role,
            Markets = credential.Terms.Markets.Within(Markets),
        },
        Login = Login,
    };

    private static ValueList<int> ParseMarkets(string markets) =>
        markets.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(number => int.Parse(number, CultureInfo.InvariantCulture))
            .ToValueList();
}
