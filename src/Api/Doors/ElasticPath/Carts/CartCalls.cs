using OrderGrains.Api.Doors.ElasticPath.Carts.Owners;
using OrderGrains.Api.Orders;
using OrderGrains.Carts;

namespace OrderGrains.Api.Doors.ElasticPath.Carts;

/// <summary>The calls about carts (section B8), and what those about their parts share.</summary>
internal static class CartCalls
{
    /// <summary>A cart that a customer creates is theirs.</summary>
    public static async Task<IResult> Create(DoorRequest request, HttpRequest http, GrainReads reads)
    {
        var id = NewId(request);
        if (request.Caller.Customer is not { } customer)
            return await Change(id, request, http, reads, errors => CartRequests.Describe(request.Body, id, errors), CartResponses.Created);
        await new CustomerCarts(request, http, reads).Add(customer, id);
        return await Change(
            id,
            request,
            http,
            reads,
            errors => new CartChanges(
                [CartRequests.Describe(request.Body, id, errors), new AddCartCustomer(customer) { Id = id }], AllOrNothing: true)
            {
                Id = id,
            },
            CartResponses.Created);
    }

    public static Task<IResult> Get(string cart, string? include, DoorRequest request, HttpRequest http, GrainReads reads) =>
        With(cart, request, http, reads, async found => CartResponses.Cart(await found.Get(), include));

    public static Task<IResult> Describe(string cart, DoorRequest request, HttpRequest http, GrainReads reads) => Change(
        cart, request, http, reads, errors => CartRequests.Describe(request.Body, NewId(request), errors), CartResponses.Cart);

    public static Task<IResult> Delete(string cart, DoorRequest request, HttpRequest http, GrainReads reads) =>
        With(cart, request, http, reads, async found =>
        {
            await found.Delete();
            return Results.NoContent();
        });

    /// <summary>The id of what a request makes, or of its change: the same for its retries.</summary>
    public static string NewId(DoorRequest request) => request.NewIdentity().ToString();

    /// <summary>Changes the cart.</summary>
    /// <param name="cart">Its reference.</param>
    /// <param name="request">Who asks.</param>
    /// <param name="http">As it came.</param>
    /// <param name="reads">Asks the grain.</param>
    /// <param name="read">Reads the change, or notes what is wrong with it.</param>
    /// <param name="answer">What is answered once it is done.</param>
    public static async Task<IResult> Change(
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
            : await With(cart, request, http, reads, async found => (await found.Change(change)).Or(change, answer));
    }

    /// <summary>Does something with the cart of a reference.</summary>
    public static async Task<IResult> With(
        string cart, DoorRequest request, HttpRequest http, GrainReads reads, Func<CartContext, Task<IResult>> call)
    {
        var (found, refusal) = await CartContext.Find(cart, request, http, reads);
        return refusal is null ? await call(found!) : ElasticPathErrors.Answer(refusal);
    }
}
