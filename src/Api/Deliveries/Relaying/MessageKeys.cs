using System.Security.Cryptography;
using OrderGrains.Api.Access;
using OrderGrains.Api.Deliveries.Webhooks;
using OrderGrains.Api.Orders;
using OrderGrains.Deliveries;
using OrderGrains.Merchants;

namespace OrderGrains.Api.Deliveries.Relaying;

/// <summary>Opens what messages are signed with.</summary>
internal sealed class MessageKeys(WebhookSecrets secrets, ApiKeySeal seal, GrainReads reads, TimeProvider time)
{
    /// <summary>The secrets that are good, the newest first; none, too, where the keys they were sealed with are not here.</summary>
    /// <param name="webhook">Who is told.</param>
    /// <param name="signer">The credential whose API keys they are; null for the webhook's own.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<string>> Of(Webhook webhook, string? signer, CancellationToken cancellationToken)
    {
        var credential = signer is null
            ? null
            : await reads.Ask((ICredentialDirectoryGrain directory) => directory.Find(GrainKeys.Credential(signer)), cancellationToken);
        try
        {
            if (signer is null)
                return secrets.Open(webhook);
            return credential?.Merchant == webhook.Merchant ? seal.Open(credential, time.GetUtcNow()) : [];
        }
        catch (CryptographicException)
        {
            return [];
        }
    }
}
