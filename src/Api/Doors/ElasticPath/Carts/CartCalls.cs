using OrderGrains.Api.Orders;
using OrderGrains.Carts;

namespace OrderGrains.Api.Doors.ElasticPath.Carts;

/// <summary>The calls about carts and their items (section B8).</summary>
internal static class CartCalls
{
    public static Task<IResult> Create(DoorRequest request, HttpRequest http, GrainReads reads)
    {
        var id = request.NewIdentity().ToString();
        return Change(id, request, http, reads, errors => CartRequests.Describe(request.Body, id, errors), CartResponses.Created);
    }

    public static Task<IResult> Get(string cart, DoorRequest request, HttpRequest http, GrainReads reads) =>
        With(cart, request, http, reads, async found => CartResponses.Cart(await found.Get()));

    public static Task<IResult> Items(string cart, DoorRequest request, HttpRequest http, GrainReads reads) =>
        With(cart, request, http, reads, async found => CartResponses.Items(await found.Get()));

    public static Task<IResult> Describe(string cart, DoorRequest request, HttpRequest http, GrainReads reads) => Change(
        cart, request, http, reads, errors => CartRequests.Describe(request.Body, NewId(request), errors), CartResponses.Cart);

    public static async Task<IResult> Add(string cart, DoorRequest request, HttpRequest http, GrainReads reads)
    {
        List<SchemaError> errors = [];
        var id = NewId(request);
        var (item, code) = CartRequests.Add(request.Body, id, errors);
        if (errors.Count > 0)
            return ElasticPathErrors.Invalid(errors);
        if (item is not null)
            return await Change(cart, request, http, reads, _ => item, CartResponses.ItemsCreated);

        var coupons = (await request.Merchant()).Coupons;
        return coupons.FirstOrDefault(coupon => coupon.Code == code) is { } coupon
            ? await Change(cart, request, http, reads, _ => new ApplyCoupon(coupon) { Id = id }, CartResponses.ItemsCreated)
            : CartErrors.PromotionNotFound;
    }

    public static Task<IResult> SetQuantity(string cart, string item, DoorRequest request, HttpRequest http, GrainReads reads) => Change(
        cart, request, http, reads, errors => CartRequests.Quantity(request.Body, item, NewId(request), errors), CartResponses.Items);

    public static Task<IResult> Remove(string cart, string item, DoorRequest request, HttpRequest http, GrainReads reads) => Change(
        cart, request, http, reads, _ => new ChangeCartItem(item, 0) { Id = NewId(request) }, CartResponses.Items);

    public static Task<IResult> Empty(string cart, DoorRequest request, HttpRequest http, GrainReads reads) => Change(
        cart, request, http, reads, _ => new EmptyCart { Id = NewId(request) }, _ => Results.NoContent());

    public static Task<IResult> Delete(string cart, DoorRequest request, HttpRequest http, GrainReads reads) =>
        With(cart, request, http, reads, async found =>
        {
            await found.Delete();
            return Results.NoContent();
        });

    private static string NewId(DoorRequest request) => request.NewIdentity().ToString();

    private static async Task<IResult> Change(
        string cart,
        DoorRequest request,
        HttpRequest http,
        GrainReads reads,
        Func<List<SchemaError>, CartChange> read,
        Func<CartReply, IResult> answer)
    {
        List<SchemaError> errors = [];
        var change = read(errors);
        return errors.Count > 0
            ? ElasticPathErrors.Invalid(errors)
            : await With(cart, request, http, reads, async found => (await found.Change(change)).Or(answer));
    }

    private static async Task<IResult> With(
        string cart, DoorRequest request, HttpRequest http, GrainReads reads, Func<CartContext, Task<IResult>> call)
    {
        var (found, refusal) = await CartContext.Find(cart, request, http, reads);
        return refusal ?? await call(found!);
    }
}
