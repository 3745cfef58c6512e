using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using OrderGrains.Merchants;
using OrderGrains.Orders;

namespace OrderGrains.Api.Access;

/// <summary>
/// Seals the API keys that sign messages, and opens them: MultiSafepay signs what it tells a shop with the shop's own API key. A hash
/// cannot sign; so such a key is kept beside its hash, encrypted by the ring of keys that seals access tokens, and shown to nobody.
/// </summary>
internal sealed class ApiKeySeal(IDataProtectionProvider keys)
{
    private readonly IDataProtector _seal = keys.CreateProtector("OrderGrains.ApiKey");

    /// <summary>What is kept of a secret: the hash, and of an API key that opens MultiSafepay's door the key itself, sealed.</summary>
    /// <param name="secret">As it is shown, once.</param>
    /// <param name="terms">Of its credential.</param>
    /// <param name="now">When.</param>
    public CredentialSecret Stored(NewSecret secret, CredentialTerms terms, DateTimeOffset now)
    {
        var stored = DrawnSecret.Stored(secret.Kind, secret.Value, now);
        return secret.Kind == SecretKind.ApiKey && terms.Doors.Contains(Door.MultiSafepay)
            ? stored with { Sealed = Base64Url.EncodeToString(_seal.Protect(Encoding.UTF8.GetBytes(secret.Value))) }
            : stored;
    }

    /// <summary>The credential's API keys that are good and can sign, the newest first.</summary>
    /// <exception cref="CryptographicException">The keys they were sealed with are not here.</exception>
    public IReadOnlyList<string> Open(Credential credential, DateTimeOffset now) =>
        [.. credential.Good(SecretKind.ApiKey, now).OrderByDescending(secret => secret.AddedAt).Select(Open).OfType<string>()];

    private string? Open(CredentialSecret secret) => secret.Sealed is { } text
        ? Encoding.UTF8.GetString(_seal.Unprotect(Base64Url.DecodeFromChars(text)))
        : secret.Known;
}
