using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Api.Doors.CommerceLayer.Resources;
using OrderGrains.Merchants.Offers;

namespace OrderGrains.Api.Doors.CommerceLayer.Writing;

/// <summary>What writes of offers have in common.</summary>
internal static class OfferWriting
{
    /// <summary>What may be sent of every offer.</summary>
    public static readonly WritableAttribute[] Free = [new("reference", AttributeKind.Text), new("metadata", AttributeKind.Object)];

    /// <summary>An offer with what may be sent of each, made now.</summary>
    public static Offer New(ResourceCall call, WriteRequest write, string id)
    {
        var now = call.Services.Time.GetUtcNow();
        return Written(new() { Id = id, CreatedAt = now, UpdatedAt = now }, write);
    }

    /// <summary>Keeps a new offer. Where its id is taken already, so is what the id follows from.</summary>
    /// <param name="call">The call.</param>
    /// <param name="write">The request; what is wrong with it refuses the offer.</param>
    /// <param name="offer">The offer.</param>
    /// <param name="show">The offer as a resource; null where it could not be made after all.</param>
    /// <param name="unique">The attribute that the id follows from, and its value.</param>
    public static async Task<IResult> Create(
        ResourceCall call, WriteRequest write, Offer offer, Func<Offer, Task<Resource?>> show, (string Name, string Value) unique)
    {
        if (write.Errors.Count > 0)
            return write.Refuse();
        await call.Plan(offer.Id);
        var there = await Grain(call, offer.Id).Create(call.Request.Caller.Merchant, offer);
        if (there is null)
            return WriteRequest.Refuse(ValidationErrors.TooGreat(unique.Name));
        return there == offer && await show(offer) is { } resource
            ? await Responses.Created(resource, write.View, call.Context)
            : WriteRequest.Refuse(ValidationErrors.Taken(unique.Name, unique.Value));
    }

    /// <summary>Changes an offer as it is then: somebody else's change between reading and writing is not lost.</summary>
    /// <param name="call">The call.</param>
    /// <param name="kind">What it must be.</param>
    /// <param name="id">Its id.</param>
    /// <param name="write">The request; what is wrong with it refuses the change.</param>
    /// <param name="change">The offer after it; adds to the errors what is wrong.</param>
    /// <param name="show">The offer as a resource; null where there is none such.</param>
    public static async Task<IResult> Change(
        ResourceCall call, OfferKind kind, string id, WriteRequest write, Func<Offer, Offer> change, Func<Offer, Task<Resource?>> show)
    {
        while (await call.Reads.Offer(kind, id) is { } offer && await show(offer) is not null)
        {
            var changed = Written(change(offer), write);
            if (write.Errors.Count > 0)
                return write.Refuse();
            changed = changed == offer ? offer : changed with { UpdatedAt = call.Services.Time.GetUtcNow() };
            if (await Grain(call, id).Replace(offer, changed))
                return await Responses.One(await show(changed), write.View);
        }

        return Found.Nothing.Refusal!;
    }

    public static async Task<IResult?> Delete(ResourceCall call, OfferKind kind, string id) =>
        await call.Reads.Offer(kind, id) is not null && await Grain(call, id).Erase(call.Request.Caller.Merchant)
            ? null
            : Found.Nothing.Refusal;

    private static Offer Written(Offer offer, WriteRequest write) => offer with
    {
        Reference = write.Values.Text("reference").Or(offer.Reference),
        Metadata = write.Values.Object("metadata").Or(offer.Metadata),
    };

    private static IOfferGrain Grain(ResourceCall call, string id) =>
        call.Services.Grains.GetGrain<IOfferGrain>(GrainKeys.Offer(call.Request.Caller.Merchant, id));
}
