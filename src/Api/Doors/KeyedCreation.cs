using OrderGrains.Merchants;

namespace OrderGrains.Api.Doors;

/// <summary>
/// Creations outside of orders and carts under an Idempotency-Key: a retry is answered with what the first request created, as it is
/// then, also where nobody has learnt that it did. Orders and carts remember keys themselves.
/// </summary>
/// <typeparam name="T">What is created.</typeparam>
/// <param name="find">What there is of an id; null where there is none.</param>
/// <param name="show">The answer about what was created.</param>
internal sealed class KeyedCreation<T>(Func<string, Task<T?>> find, Func<T, Task<IResult>> show)
    where T : class
{
    /// <summary>Creates it, or finds what was created.</summary>
    /// <param name="request">Who asks.</param>
    /// <param name="grains">Where the key is remembered.</param>
    /// <param name="create">
    /// Creates it; is given what to call with the id before there is anything, and gives the id, which is null where nothing was created.
    /// </param>
    public async Task<IResult> Run(
        DoorRequest request, IGrainFactory grains, Func<Func<string, Task>, Task<(string? Id, IResult Answer)>> create)
    {
        if (request.RetryKey is not { } key)
            return (await create(_ => Task.CompletedTask)).Answer;
        var claims = grains.GetGrain<ICreationClaimGrain>(GrainKeys.CreationClaim(request.Caller.Merchant, key.Id));
        var claim = await claims.Claim(key.Fingerprint);
        if (claim.Fingerprint != key.Fingerprint)
            return request.Fail(new DoorFailure(FailureKind.KeyReused));
        if (claim is { IsNew: false, Created: null })
            return request.Fail(new DoorFailure(FailureKind.Unavailable, "The first request under this key is under way."));
        if ((claim.Created ?? claim.Planned) is { } id && await find(id) is { } there)
            return await Again(request, claims, claim, id, there);
        return claim.IsNew ? await First(claims, create) : request.Fail(new DoorFailure(FailureKind.NotFound));
    }

    private async Task<IResult> Again(DoorRequest request, ICreationClaimGrain claims, CreationClaim claim, string id, T there)
    {
        if (claim.IsNew)
            await claims.Settle(id);
        request.MarkReplayed();
        return await show(there);
    }

    /// <summary>A request that fails may have created it all the same: whoever comes next under the key looks for it.</summary>
    private async Task<IResult> First(ICreationClaimGrain claims, Func<Func<string, Task>, Task<(string? Id, IResult Answer)>> create)
    {
        var hasEnded = false;
        string? created = null;
        try
        {
            (created, var answer) = await create(id => Plan(claims, id));
            hasEnded = true;
            return answer;
        }
        finally
        {
            await (hasEnded ? claims.Settle(created) : claims.Abandon());
        }
    }

    /// <summary>What is there before is not what the request creates.</summary>
    private async Task Plan(ICreationClaimGrain claims, string id)
    {
        if (await find(id) is null)
            await claims.Plan(id);
    }
}
