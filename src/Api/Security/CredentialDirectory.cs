using OrderGrains.Api.Orders;
using OrderGrains.Merchants;

namespace OrderGrains.Api.Security;

/// <summary>
/// Looks credentials up in the store and remembers for a short while what it found, also that it found nothing. A key that was known
/// before is looked up at once, any other in the lane of the caller's address.
/// </summary>
internal sealed class CredentialDirectory(GrainReads reads, CredentialCache cache, AddressLanes lanes)
{
    /// <param name="key"><see cref="GrainKeys.ApiKey"/> or <see cref="GrainKeys.Client"/>.</param>
    /// <param name="context">The request that shows it.</param>
    public ValueTask<CredentialLookup> Find(string key, HttpContext context)
    {
        if (cache.TryGet(key, out var credential))
            return new(new CredentialLookup(credential));
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
        cache.TryGet(key, out var credential) ? Task.FromResult(new CredentialLookup(credential)) : Look(key, cancellationToken);

    private async Task<CredentialLookup> Look(string key, CancellationToken cancellationToken)
    {
        var credential = await reads.Ask((ICredentialDirectoryGrain directory) => directory.Find(key), cancellationToken);
        cache.Set(key, credential);
        return new(credential);
    }
}
