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
/// <param name="Markets">The markets it serves, see <see cref="MarketScope"/>.</param>
/// <param name="RequestsPerMinute">Null means no limit.</param>
internal sealed record Caller(string Merchant, string Credential, CallerRole Role, ValueList<int>? Markets, int? RequestsPerMinute)
{
    private const string MerchantClaim = "og:merchant";
    private const string RoleClaim = "og:role";
    private const string MarketsClaim = "og:markets";
    private const string RateClaim = "og:rate";

    public static Caller From(ClaimsPrincipal user) =>
        Find(user) ?? throw new InvalidOperationException("The request is not authenticated.");

    public static Caller From(Credential credential) =>
        new(credential.Merchant, credential.Id, credential.Role, credential.Markets, credential.RequestsPerMinute);

    /// <summary>False for nobody, too.</summary>
    public static bool IsLimited(ClaimsPrincipal user) => Find(user)?.RequestsPerMinute is not null;

    /// <summary>The credential as claims, which is what a token carries.</summary>
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

    /// <summary>Null for nobody.</summary>
    public static Caller? Find(ClaimsPrincipal user) => user.Identity is CallerIdentity known ? known.Caller : Parse(user);

    private static Caller? Parse(ClaimsPrincipal user) => user.FindFirstValue(MerchantClaim) is not { } merchant
        ? null
        : new(
            merchant,
            user.FindFirstValue(ClaimTypes.NameIdentifier)!,
            Enum.Parse<CallerRole>(user.FindFirstValue(RoleClaim)!),
            user.FindFirstValue(MarketsClaim) is { } markets ? ParseMarkets(markets) : null,
            user.FindFirstValue(RateClaim) is { } rate ? int.Parse(rate, CultureInfo.InvariantCulture) : null);

    private static ValueList<int> ParseMarkets(string markets) =>
        markets.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(number => int.Parse(number, CultureInfo.InvariantCulture))
            .ToValueList();
}
