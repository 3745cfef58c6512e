using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Caching.Memory;
using OrderGrains.Merchants;
using OrderGrains.Orders;

namespace OrderGrains.Api.Security;

/// <summary>
/// Looks credentials up in their grains. API keys are remembered for a short while, by their hash; a key that is withdrawn works on for
/// at most that long.
/// </summary>
internal sealed class CredentialDirectory(IGrainFactory grains, IMemoryCache cache, IPasswordHasher<Credential> hasher)
{
    private static readonly TimeSpan KeepTime = TimeSpan.FromSeconds(30);

    /// <summary>Who a secret is checked against when nobody has the client id: it must cost the same time.</summary>
    private static readonly Credential Nobody = new() { Id = "", Merchant = "" };

    private readonly Lazy<PasswordHash> _nobodysHash = new(() => new(hasher.HashPassword(Nobody, Guid.NewGuid().ToString())));

    public async Task<Credential?> FindByApiKey(string apiKey)
    {
        var key = GrainKeys.ApiKey(apiKey);
        if (cache.TryGetValue(key, out Credential? known))
            return known;

        var credential = await grains.GetGrain<ICredentialGrain>(key).Get();
        if (credential is not null)
            cache.Set(key, credential, KeepTime);
        return credential;
    }

    /// <summary>The credential of a client that shows no secret, or null; it proves nothing but that the client exists.</summary>
    public Task<Credential?> FindPublicClient(string clientId) => grains.GetGrain<ICredentialGrain>(GrainKeys.Client(clientId)).Get();

    /// <summary>The credential of a client whose secret is right, or null.</summary>
    public async Task<Credential?> FindByClient(string clientId, string clientSecret)
    {
        var credential = await grains.GetGrain<ICredentialGrain>(GrainKeys.Client(clientId)).Get();
        var hash = credential?.SecretHash ?? _nobodysHash.Value;
        var verdict = hasher.VerifyHashedPassword(credential ?? Nobody, hash.Value, clientSecret);
        return verdict == PasswordVerificationResult.Failed ? null : credential;
    }
}
