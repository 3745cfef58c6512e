using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;

namespace OrderGrains.Api.Console.Sessions;

/// <summary>What a session's cookie says beside whose it is; sealed by Data Protection, so that nobody reads or makes one.</summary>
internal static class SessionClaims
{
    /// <summary>What scripts of the console, and nobody else, send back with every call that changes something.</summary>
    public const string Token = "og:console";

    /// <summary>The hash of the operator's key, where it was shown.</summary>
    public const string Operator = "og:operator";

    /// <summary>Whether two texts are the same, without telling by its time how much of them is.</summary>
    public static bool Same(string? one, string? other) =>
        one is not null && other is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));

    /// <summary>A claim of the caller's session; null without it.</summary>
    public static string? Find(ClaimsPrincipal? user, string claim) => user?.FindFirstValue(claim);
}
