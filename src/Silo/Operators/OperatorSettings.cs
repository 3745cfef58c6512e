using System.Security.Cryptography;
using System.Text;

namespace OrderGrains.Silo.Operators;

/// <summary>
/// Who runs the service; section <c>OrderGrains:Operator</c>. No merchant's credential opens what is the operator's: it tells of all
/// merchants together.
/// </summary>
public sealed class OperatorSettings
{
    private const int LeastLength = 32;

    /// <summary>
    /// The secret that opens <c>/manage/merchants</c>, <c>/metrics</c>, <c>/dashboard</c> and the console's cluster, at least 32 characters
    /// of those that bearer tokens have; unset where none of them is there. Programs send it as a bearer token, browsers as the password of
    /// any user.
    /// </summary>
    public string? Key { get; set; }

    /// <summary>Whether this is the key; how long that takes tells nothing of it. Nothing is where none is set.</summary>
    public bool Opens(string secret) => Opens(Encoding.UTF8.GetBytes(secret));

    internal bool Opens(byte[] secret) =>
        Key is not null && CryptographicOperations.FixedTimeEquals(Hash(secret), Hash(Encoding.UTF8.GetBytes(Key)));

    /// <param name="needs">The settings that need a key.</param>
    internal IEnumerable<string> Problems(IReadOnlyList<string> needs)
    {
        if (Key is null && needs.Count > 0)
            yield return $"Operator:Key: is needed for {string.Join(" and ", needs)}.";
        if (Key?.Length < LeastLength)
            yield return $"Operator:Key: has less than {LeastLength} characters.";
        if (Key?.All(IsOfAToken) == false)
            yield return "Operator:Key: has other characters than letters, digits and - . _ ~ + / =, of which a bearer token is made.";
    }

    // Of one length whatever was sent.
    private static byte[] Hash(byte[] secret) => SHA256.HashData(secret);

    /// <summary>RFC 6750, section 2.1.</summary>
    private static bool IsOfAToken(char character) => char.IsAsciiLetterOrDigit(character) || "-._~+/=".Contains(character);
}
