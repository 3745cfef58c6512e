using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Api.Doors.CommerceLayer.Rows;
using OrderGrains.Merchants;

namespace OrderGrains.Api.Doors.CommerceLayer.Writing;

/// <summary>
/// Creations outside of orders under an Idempotency-Key: a retry is answered with what the first request created, as it is now. Orders
/// remember the keys of what is created in them themselves.
/// </summary>
internal static class KeyedCreation
{
    public static async Task<IResult> Run(ResourceRow row, ResourceCall call, WriteRequest write)
    {
        if (row.OfOrder.HasFlag(ResourceCalls.Create) || call.Request is not { RetryIdentity: { } key, RetryFingerprint: { } fingerprint })
            return await row.Create!.Run(call, null, write);
        var claims = call.Services.Grains.GetGrain<ICreationClaimGrain>(GrainKeys.CreationClaim(call.Request.Caller.Merchant, key));
        var claim = await claims.Claim(fingerprint);
        if (claim.Fingerprint != fingerprint)
            return call.Request.Fail(new DoorFailure(FailureKind.KeyReused));
        return claim.IsNew ? await First(row, call, write, claims) : await Again(row, call, write, claim);
    }

    private static async Task<IResult> First(ResourceRow row, ResourceCall call, WriteRequest write, ICreationClaimGrain claims)
    {
        string? created = null;
        try
        {
            var result = await row.Create!.Run(call, null, write);
            created = call.Context.Features.Get<CreatedResource>()?.Id;
            return result;
        }
        finally
        {
            await claims.Settle(created);
        }
    }

    private static async Task<IResult> Again(ResourceRow row, ResourceCall call, WriteRequest write, CreationClaim claim)
    {
        if (claim.Created is not { } id)
            return call.Request.Fail(new DoorFailure(FailureKind.Unavailable, "The first request under this key is under way."));
        if ((await row.Find(call, id)).Resource is not { } resource)
            return Found.Nothing.Refusal!;
        call.Request.MarkReplayed();
        return await Responses.Created(resource, write.View, call.Context);
    }
}
