using OrderGrains.Api.Orders;
using OrderGrains.Carts;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.ElasticPath.Carts.Items;

/// <summary>The calls about the items of a cart (section B8).</summary>
internal static class ItemCalls
{
    public static Task<IResult> List(string cart, string? include, DoorRequest request, HttpRequest http, GrainReads reads) =>
        CartCalls.With(cart, request, http, reads, async found => CartItemResponses.Items(await found.Get(), include));

    public static async Task<IResult> Add(string cart, DoorRequest request, HttpRequest http, GrainReads reads)
    {
        List<SchemaError> errors = [];
        var id = CartCalls.NewId(request);
        var form = CartItemsForm.Read(request.Body, id, errors);
        if (errors.Count > 0)
            return ElasticPathErrors.Invalid(errors);
        return await CartCalls.With(cart, request, http, reads, async found =>
        {
            var now = (await found.Get()).Cart;
            var source = new CartItemChanges(request, http, reads);
            List<CartChange> changes = [];
            List<ElasticPathError> missing = [];
            foreach (var item in form.Items)
            {
                var (made, error) = await source.Of(item, now);
                changes.AddRange(made);
                if (error is not null)
                    missing.Add(error);
            }

            return missing.Count > 0 && (form.AllOrNothing || changes.Count == 0)
                ? ElasticPathErrors.Answer(missing)
                : await Change(found, new(changes.ToValueList(), form.AllOrNothing) { Id = id }, missing, StatusCodes.Status201Created);
        });
    }

    public static Task<IResult> Update(string cart, string item, DoorRequest request, HttpRequest http, GrainReads reads) =>
        Update(cart, request, http, reads, (id, errors) => CartItemUpdates.Read(request.Body, item, id, errors));

    public static Task<IResult> UpdateAll(string cart, DoorRequest request, HttpRequest http, GrainReads reads) =>
        Update(cart, request, http, reads, (id, errors) => CartItemUpdates.Read(request.Body, id, errors));

    public static Task<IResult> Remove(string cart, string item, DoorRequest request, HttpRequest http, GrainReads reads) =>
        CartCalls.Change(
            cart, request, http, reads, _ => new ChangeCartItem(item, 0) { Id = CartCalls.NewId(request) }, CartItemResponses.Items);

    public static Task<IResult> RemovePromotion(string cart, string code, DoorRequest request, HttpRequest http, GrainReads reads) =>
        Remove(cart, code, request, http, reads);

    public static Task<IResult> RemoveAll(string cart, DoorRequest request, HttpRequest http, GrainReads reads) => CartCalls.Change(
        cart, request, http, reads, _ => new EmptyCart { Id = CartCalls.NewId(request) }, _ => Results.NoContent());

    private static async Task<IResult> Update(
        string cart,
        DoorRequest request,
        HttpRequest http,
        GrainReads reads,
        Func<string, List<SchemaError>, CartItemUpdates> read)
    {
        List<SchemaError> errors = [];
        var id = CartCalls.NewId(request);
        var updates = read(id, errors);
        if (errors.Count > 0)
            return ElasticPathErrors.Invalid(errors);
        return await CartCalls.With(cart, request, http, reads, async found =>
        {
            var now = (await found.Get()).Cart;
            var source = new CartItemChanges(request, http, reads);
            List<CartChange> changes = [];
            foreach (var change in updates.Changes)
                changes.Add(await source.Of(change, now));
            return await Change(found, new(changes.ToValueList(), updates.AllOrNothing) { Id = id }, [], StatusCodes.Status200OK);
        });
    }

    /// <param name="cart">Whose items change.</param>
    /// <param name="changes">All of them.</param>
    /// <param name="missing">What could not be found.</param>
    /// <param name="status">Of the answer, where anything was done.</param>
    private static async Task<IResult> Change(CartContext cart, CartChanges changes, IReadOnlyList<ElasticPathError> missing, int status)
    {
        if (changes.Changes.Count > CartLimits.MostChanges)
            return ElasticPathErrors.Answer(CartErrors.TooMuch);
        var reply = await cart.Change(changes);
        ElasticPathError[] errors = [.. missing, .. CartErrors.Of(reply, changes)];
        return reply.Outcome == CartOutcome.Accepted
            ? CartItemResponses.Items(reply, status, errors)
            : ElasticPathErrors.Answer(errors);
    }
}
