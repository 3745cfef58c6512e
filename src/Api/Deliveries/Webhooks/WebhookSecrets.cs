using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using OrderGrains.Api.Deliveries.Formats;
using OrderGrains.Deliveries;

namespace OrderGrains.Api.Deliveries.Webhooks;

/// <summary>
/// Draws the secrets of webhooks, seals them and opens them. To sign with a secret takes the secret itself; so it is kept encrypted, by the
/// ring of keys that seals access tokens: whoever has the database alone, or one of its backups, cannot sign.
/// </summary>
internal sealed class WebhookSecrets(IDataProtectionProvider keys, TimeProvider time)
{
    private const int IdBytes = 6;

    private readonly IDataProtector _seal = keys.CreateProtector("OrderGrains.WebhookSecret");

    /// <summary>The secret as it is shown, once, and as it is kept.</summary>
    public (string Shown, WebhookSecret Kept) Draw()
    {
        var secret = StandardSecret.Draw();
        return (secret, Keep(secret));
    }

    /// <summary>A secret that somebody has chosen, as it is kept.</summary>
    public WebhookSecret Keep(string secret)
    {
        var id = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdBytes));
        return new(id, Base64Url.EncodeToString(_seal.Protect(Encoding.UTF8.GetBytes(secret))), time.GetUtcNow());
    }

    /// <summary>Those that are good, the newest first.</summary>
    /// <exception cref="CryptographicException">The keys they were sealed with are not here.</exception>
    public IReadOnlyList<string> Open(Webhook webhook) => [.. webhook.Good(time.GetUtcNow()).Select(Open)];

    private string Open(WebhookSecret secret) => Encoding.UTF8.GetString(_seal.Unprotect(Base64Url.DecodeFromChars(secret.Sealed)));
}
