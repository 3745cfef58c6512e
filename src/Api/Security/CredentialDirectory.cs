using OrderGrains.Merchants;

namespace OrderGrains.Api.Security;

/// <summary>
/// Looks credentials up in the store and remembers for a short while what it found, also that it found nothing. A key that was known
/// before is looked up at once, any other in the lane of the caller's address.
/// </summary>
internal sealed class CredentialDirectory(IGrainFactory grains, CredentialCache cache, AddressLanes lanes)
{
    /// <param name="key"><see cref="GrainKeys.ApiKey"/> or <see cref="GrainKeys.Client"/>.</param>
    /// <param name="context">The request that shows it.</param>
    public ValueTask<CredentialLookup> Find(string key, HttpContext context)
    {
        if (cache.TryGet(key, out var credential))
            return new(new CredentialLookup(credential));
        return new(cache.WasKnown(key)
            ? Look(key)
            : lanes.Run(CallerAddress.Of(context), () => LookOnce(key), CredentialLookup.AddressBusy, context.RequestAborted));
    }

    /// <summary>While this one waited, another may have asked for the same.</summary>
    private Task<CredentialLookup> LookOnce(string key) =>
        cache.TryGet(key, out var credential) ? Task.FromResult(new CredentialLookup(credential)) : Look(key);

    private async Task<CredentialLookup> Look(string key)
    {
        var credential = await grains.GetGrain<ICredentialDirectoryGrain>(0).Find(key);
        cache.Set(key, credential);
        return new(credential);
    }
}
