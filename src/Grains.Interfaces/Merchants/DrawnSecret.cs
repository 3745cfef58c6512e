using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using OrderGrains.Orders;

namespace OrderGrains.Merchants;

/// <summary>
/// Secrets that the program draws, 256 random bits as base64url. Nobody can try them all, so one salted SHA-256 keeps them as safe as
/// the many rounds that a person's password needs.
/// </summary>
public static class DrawnSecret
{
    /// <summary>Begins the hashes of this kind and version; a dot is in none of ASP.NET Core Identity's.</summary>
    private const string Prefix = "sha256.1.";

    private const int SecretBytes = 256 / 8;
    private const int SaltBytes = 128 / 8;
    private const int IdBytes = 6;

    public static string Draw() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary><c>sha256.1.{salt}.{hash}</c>, both as base64url.</summary>
    public static PasswordHash Hash(string secret) => Hash(RandomNumberGenerator.GetBytes(SaltBytes), secret);

    /// <summary>What is kept of a secret.</summary>
    public static CredentialSecret Stored(SecretKind kind, string secret, DateTimeOffset now) => new(
        kind,
        Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdBytes)),
        kind == SecretKind.ApiKey ? GrainKeys.ApiKey(secret) : Hash(secret).Value,
        now);

    /// <summary>True for a hash of this kind, false for one of a chosen secret.</summary>
    public static bool IsHash(PasswordHash hash) => hash.Value.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Compares in a time that does not depend on where the hashes differ.</summary>
    /// <param name="hash">Of this kind.</param>
    /// <param name="secret">As the caller sent it.</param>
    public static bool Matches(PasswordHash hash, string secret)
    {
        var salt = hash.Value.AsSpan(Prefix.Length);
        var expected = Hash(Base64Url.DecodeFromChars(salt[..salt.IndexOf('.')]), secret);
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected.Value), Encoding.ASCII.GetBytes(hash.Value));
    }

    private static PasswordHash Hash(byte[] salt, string secret)
    {
        var hash = SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(secret)]);
        return new($"{Prefix}{Base64Url.EncodeToString(salt)}.{Base64Url.EncodeToString(hash)}");
    }
}
