using OrderGrains.Api.Orders;
using OrderGrains.Merchants;

namespace OrderGrains.Api.Security;

/// <summary>
/// Looks credentials up in the store and remembers for a short while what it found, also that it found nothing. A key that was known
/// before is looked up at once, any other in the lane of the caller's address.
/// </summary>
internal sealed class CredentialDirectory(GrainReads reads, CredentialCache cache, AddressLanes lanes, TimeProvider time)
{
    /// <summary>The credential, whether or not it is let in.</summary>
    /// <param name="key"><see cref="GrainKeys.ApiKey"/> or <see cref="GrainKeys.Credential"/>.</param>
    /// <param name="context">The request that shows it.</param>
    public ValueTask<CredentialLookup> Find(string key, HttpContext context)
    {
        if (cache.Find(key) is { } answer)
        {
            if (cache.IsToRenew(answer))
                _ = Renew(key);
            return new(new CredentialLookup(answer.Credential));
        }

        return new(cache.WasKnown(key)
            ? Look(key, context.RequestAborted)
            : lanes.Run(
                CallerAddress.Of(context),
                () => LookOnce(key, context.RequestAborted),
                CredentialLookup.AddressBusy,
                context.RequestAborted));
    }

    /// <summary>While this one waited, another may have asked for the same.</summary>
    private Task<CredentialLookup> LookOnce(string key, CancellationToken cancellationToken) =>
        cache.Find(key) is { } answer ? Task.FromResult(new CredentialLookup(answer.Credential)) : Look(key, cancellationToken);

    private async Task<CredentialLookup> Look(string key, CancellationToken cancellationToken)
    {
        var askedAt = time.GetTimestamp();
        var credential = await reads.Ask((ICredentialDirectoryGrain directory) => directory.Find(key), cancellationToken);
        cache.Set(key, credential, askedAt);
        return new(credential);
    }

    /// <summary>Nobody waits for it. Where it fails, whoever comes when the old answer has become too old asks again.</summary>
    private async Task Renew(string key)
    {
        try
        {
            await Look(key, CancellationToken.None);
        }
        catch (Exception e) when (GrainFailures.IsOfTheCluster(e))
        {
            // Told of where somebody waits for the answer.
        }
    }
}
