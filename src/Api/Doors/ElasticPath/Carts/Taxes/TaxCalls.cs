using OrderGrains.Api.Orders;
using OrderGrains.Carts;

namespace OrderGrains.Api.Doors.ElasticPath.Carts.Taxes;

/// <summary>The calls about taxes of the items of a cart.</summary>
internal static class TaxCalls
{
    public static Task<IResult> Add(string cart, string item, DoorRequest request, HttpRequest http, GrainReads reads)
    {
        var id = CartCalls.NewId(request);
        return CartCalls.Change(
            cart,
            request,
            http,
            reads,
            errors => TaxForm.New(request.Body, item, id, errors),
            reply => TaxResponses.One(reply.Cart, item, id, StatusCodes.Status201Created));
    }

    public static Task<IResult> AddAll(string cart, DoorRequest request, HttpRequest http, GrainReads reads)
    {
        List<SchemaError> errors = [];
        var changes = TaxForm.Several(request.Body, CartCalls.NewId(request), errors);
        return errors.Count > 0
            ? Task.FromResult(ElasticPathErrors.Invalid(errors))
            : CartCalls.With(cart, request, http, reads, async found => Added(await found.Change(changes), changes));
    }

    public static Task<IResult> Update(
        string cart, string item, string tax, DoorRequest request, HttpRequest http, GrainReads reads) => CartCalls.Change(
        cart,
        request,
        http,
        reads,
        errors => TaxForm.Changed(request.Body, item, tax, CartCalls.NewId(request), errors),
        reply => TaxResponses.One(reply.Cart, item, tax, StatusCodes.Status200OK));

    public static Task<IResult> Remove(
        string cart, string? item, string? tax, DoorRequest request, HttpRequest http, GrainReads reads) => CartCalls.Change(
        cart, request, http, reads, _ => new RemoveCartTaxes(item, tax) { Id = CartCalls.NewId(request) }, _ => Results.NoContent());

    /// <summary>Those that were added, and why others were not.</summary>
    private static IResult Added(CartReply reply, CartChanges changes)
    {
        if (reply.Outcome == CartOutcome.Accepted)
            return TaxResponses.Several(reply.Cart, [.. changes.Changes.Select(change => change.Id)], CartErrors.Of(reply, changes));
        return changes.AllOrNothing && !CartErrors.IsTurnedAway(reply)
            ? ElasticPathErrors.Answer(TaxErrors.NotAll)
            : ElasticPathErrors.Answer(CartErrors.Of(reply, changes));
    }
}
