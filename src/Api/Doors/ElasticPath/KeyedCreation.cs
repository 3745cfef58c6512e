using OrderGrains.Merchants;

namespace OrderGrains.Api.Doors.ElasticPath;

/// <summary>Creations outside of orders and carts: a retry under an Idempotency-Key is answered with what the first request made.</summary>
internal static class KeyedCreation
{
    /// <param name="request">Who asks.</param>
    /// <param name="grains">Where the key is remembered.</param>
    /// <param name="create">Makes it; gives its id, which is null where nothing was made.</param>
    /// <param name="again">The answer about what was made, as it is now.</param>
    public static async Task<IResult> Run(
        DoorRequest request,
        IGrainFactory grains,
        Func<Task<(string? Id, IResult Answer)>> create,
        Func<string, Task<IResult>> again)
    {
        if (request is not { RetryIdentity: { } key, RetryFingerprint: { } fingerprint })
            return (await create()).Answer;
        var claims = grains.GetGrain<ICreationClaimGrain>(GrainKeys.CreationClaim(request.Caller.Merchant, key));
        var claim = await claims.Claim(fingerprint);
        if (claim.Fingerprint != fingerprint)
            return request.Fail(new DoorFailure(FailureKind.KeyReused));
        if (claim.IsNew)
            return await First(claims, create);
        if (claim.Created is not { } id)
            return request.Fail(new DoorFailure(FailureKind.Unavailable, "The first request under this key is under way."));
        request.MarkReplayed();
        return await again(id);
    }

    private static async Task<IResult> First(ICreationClaimGrain claims, Func<Task<(string? Id, IResult Answer)>> create)
    {
        string? created = null;
        try
        {
            (created, var answer) = await create();
            return answer;
        }
        finally
        {
            await claims.Settle(created);
        }
    }
}
