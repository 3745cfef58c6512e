using System.Globalization;
using System.Security.Claims;
using OrderGrains.Merchants;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Security;

/// <summary>Who calls, as carried by the authenticated principal.</summary>
/// <param name="Merchant">Whose orders the caller may see; never another's.</param>
/// <param name="Credential">The name the history shows.</param>
/// <param name="Role">What the credential may do.</param>
/// <param name="Markets">The markets it serves; null means all.</param>
/// <param name="RequestsPerMinute">Null means no limit.</param>
internal sealed record Caller(string Merchant, string Credential, CallerRole Role, ValueList<int>? Markets, int? RequestsPerMinute)
{
    private const string MerchantClaim = "og:merchant";
    private const string RoleClaim = "og:role";
    private const string MarketsClaim = "og:markets";
    private const string RateClaim = "og:rate";

    /// <summary>False for a market that has a number which is none of the credential's.</summary>
    public bool Serves(MarketRef? market) => Markets is not { } markets || market?.Number is not { } number || markets.Contains(number);

    public static Caller From(ClaimsPrincipal user) => new(
        user.FindFirstValue(MerchantClaim) ?? throw new InvalidOperationException("The request is not authenticated."),
        user.FindFirstValue(ClaimTypes.NameIdentifier)!,
        Enum.Parse<CallerRole>(user.FindFirstValue(RoleClaim)!),
        user.FindFirstValue(MarketsClaim) is { } markets ? ParseMarkets(markets) : null,
        user.FindFirstValue(RateClaim) is { } rate ? int.Parse(rate, CultureInfo.InvariantCulture) : null);

    /// <summary>False for nobody, too.</summary>
    public static bool HasFullRights(ClaimsPrincipal user) => user.HasClaim(RoleClaim, nameof(CallerRole.Full));

    public static ClaimsPrincipal Principal(Credential credential, string scheme)
    {
        List<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, credential.Id),
            new(MerchantClaim, credential.Merchant),
            new(RoleClaim, credential.Role.ToString()),
        ];
        if (credential.Markets is { } markets)
            claims.Add(new(MarketsClaim, string.Join(',', markets)));
        if (credential.RequestsPerMinute is { } rate)
            claims.Add(new(RateClaim, rate.ToString(CultureInfo.InvariantCulture)));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, scheme));
    }

    private static ValueList<int> ParseMarkets(string markets) =>
        markets.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(number => int.Parse(number, CultureInfo.InvariantCulture))
            .ToValueList();
}
