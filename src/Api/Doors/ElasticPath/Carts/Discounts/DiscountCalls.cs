using OrderGrains.Api.Orders;
using OrderGrains.Carts;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath.Carts.Discounts;

/// <summary>The calls about custom discounts of carts and of their items.</summary>
internal static class DiscountCalls
{
    public static Task<IResult> Add(string cart, string? item, DoorRequest request, HttpRequest http, GrainReads reads)
    {
        List<SchemaError> errors = [];
        var (changes, isList) = DiscountForm.New(request.Body, item, CartCalls.NewId(request), errors);
        return errors.Count > 0
            ? Task.FromResult(ElasticPathErrors.Invalid(errors))
            : CartCalls.With(cart, request, http, reads, async found => Added(await found.Change(changes), changes, isList));
    }

    public static Task<IResult> Update(
        string cart, string? item, string discount, DoorRequest request, HttpRequest http, GrainReads reads) => CartCalls.Change(
        cart,
        request,
        http,
        reads,
        errors => DiscountForm.Changed(request.Body, discount, item, CartCalls.NewId(request), errors),
        reply => One(reply.Priced, id => id == discount, StatusCodes.Status200OK));

    public static Task<IResult> Remove(
        string cart, string? item, string? discount, DoorRequest request, HttpRequest http, GrainReads reads) => CartCalls.Change(
        cart,
        request,
        http,
        reads,
        _ => new RemoveCartDiscounts(discount, item) { Id = CartCalls.NewId(request) },
        _ => Results.NoContent());

    /// <summary>Those that were added, as one or as a list, and why others were not.</summary>
    private static IResult Added(CartReply reply, CartChanges changes, bool isList)
    {
        var errors = CartErrors.Of(reply, changes);
        if (reply.Outcome != CartOutcome.Accepted)
            return ElasticPathErrors.Answer(errors);
        var ids = changes.Changes.Select(change => change.Id).ToHashSet();
        return isList ? Several(reply.Priced, ids, errors) : One(reply.Priced, ids.Contains, StatusCodes.Status201Created);
    }

    /// <summary>Where a repeat comes after somebody has removed it, it is not found.</summary>
    private static IResult One(Order priced, Func<string, bool> isMeant, int status) =>
        ElasticPathDiscounts.Of(priced).FirstOrDefault(known => isMeant(known.Id)) is { } discount
            ? ElasticPathResponses.Answer(
                writer =>
                {
                    writer.WritePropertyName("data");
                    ElasticPathDiscounts.Write(writer, discount, priced);
                },
                status)
            : ElasticPathErrors.Answer(CartErrors.DiscountNotFound);

    private static IResult Several(Order priced, HashSet<string> ids, IReadOnlyList<ElasticPathError> errors) =>
        ElasticPathResponses.Answer(writer =>
        {
            writer.WriteStartArray("data");
            foreach (var discount in ElasticPathDiscounts.Of(priced).Where(known => ids.Contains(known.Id)))
                ElasticPathDiscounts.Write(writer, discount, priced);
            writer.WriteEndArray();
            if (errors.Count > 0)
                ElasticPathErrors.Write(writer, errors);
        },
        StatusCodes.Status201Created);
}
