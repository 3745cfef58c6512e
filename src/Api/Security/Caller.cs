using System.Security.Claims;
using OrderGrains.Merchants;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Security;

/// <summary>Who calls, as carried by the authenticated principal.</summary>
/// <param name="Merchant">Whose orders the caller may see; never another's.</param>
/// <param name="Credential">The name the history shows.</param>
/// <param name="Terms">What the credential, or the token it came with, may do.</param>
/// <param name="Login">The customer of the merchant's who has logged in; null where the credential speaks for itself.</param>
internal sealed record Caller(string Merchant, string Credential, CredentialTerms Terms, CustomerLogin? Login = null)
{
    /// <summary>The id of the customer who has logged in; null for nobody.</summary>
    public string? Customer => Login?.Customer;

    /// <summary>Whose retries are told apart: customers choose their keys without knowing of each other.</summary>
    public string Retrying => Login is { } login ? $"{Credential}\0{login.Customer}" : Credential;

    public CallerRole Role => Terms.Role;

    /// <summary>The markets it serves, see <see cref="MarketScope"/>.</summary>
    public ValueList<int>? Markets => Terms.Markets;

    /// <summary>Null means no limit.</summary>
    public int? RequestsPerMinute => Terms.RequestsPerMinute;

    public static Caller From(ClaimsPrincipal user) =>
        Find(user) ?? throw new InvalidOperationException("The request is not authenticated.");

    public static Caller From(Credential credential) => new(credential.Merchant, credential.Id, credential.Terms);

    /// <summary>False for nobody, too.</summary>
    public static bool IsLimited(ClaimsPrincipal user) => Find(user)?.RequestsPerMinute is not null;

    /// <summary>Null for nobody.</summary>
    public static Caller? Find(ClaimsPrincipal user) => (user.Identity as CallerIdentity)?.Caller;

    /// <summary>Whether it may do what needs this right at this door.</summary>
    public bool May(DoorRights needed, Door door) =>
        Rights(door).Allow(needed) && Terms.Rights.Allow(needed) && Terms.Doors.Contains(door);

    private DoorRights Rights(Door door) =>
        RoleRights.Of(Role, door) | (Login is null ? DoorRights.None : RoleRights.OfCustomers(door));
}
