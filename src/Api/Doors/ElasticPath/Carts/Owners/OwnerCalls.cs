using OrderGrains.Api.Doors.ElasticPath.Customers;
using OrderGrains.Api.Doors.ElasticPath.Listing;
using OrderGrains.Api.Orders;
using OrderGrains.Carts;

namespace OrderGrains.Api.Doors.ElasticPath.Carts.Owners;

/// <summary>The calls about whose a cart is, and about the carts of a customer.</summary>
internal static class OwnerCalls
{
    private static readonly ElasticPathError Nobody =
        ElasticPathError.BadRequest("The header X-Moltin-Customer-Token has to say whose carts are listed");

    public static async Task<IResult> List(DoorRequest request, HttpRequest http, GrainReads reads)
    {
        var (limit, offset, problem) = ListQuery.Page(http.Query);
        if (problem is not null)
            return ElasticPathErrors.BadRequest(problem);
        if (request.Caller.Customer is not { } customer)
            return ElasticPathErrors.Answer(Nobody);
        var carts = await new CustomerCarts(request, http, reads).All(customer);
        var links = new ListLinks($"{http.Scheme}://{http.Host}{http.Path}", http.Query, limit, offset, carts.Count);
        return CartResponses.Page([.. carts.Skip(offset).Take(limit)], links);
    }

    /// <summary>Where it is theirs already there is nothing to say.</summary>
    public static async Task<IResult> Add(string cart, DoorRequest request, HttpRequest http, GrainReads reads)
    {
        List<SchemaError> errors = [];
        var customers = OwnerForm.Read(request.Body, errors);
        if (errors.Count > 0)
            return ElasticPathErrors.Invalid(errors);
        var people = new ShopCustomers(request, reads);
        foreach (var customer in customers)
        {
            if (await people.Find(customer) is null)
                return ElasticPathErrors.Answer(CustomerErrors.NotFound);
        }

        return await CartCalls.With(cart, request, http, reads, async found =>
        {
            if (customers.All((await found.Get()).Cart.Customers.Contains))
                return Results.NoContent();
            var carts = new CustomerCarts(request, http, reads);
            foreach (var customer in customers)
                await carts.Add(customer, cart);
            return await Change(found, request, customers, (customer, id) => new AddCartCustomer(customer) { Id = id }, Shown(customers));
        });
    }

    public static async Task<IResult> Remove(string cart, DoorRequest request, HttpRequest http, GrainReads reads)
    {
        List<SchemaError> errors = [];
        var customers = OwnerForm.Read(request.Body, errors);
        if (errors.Count > 0)
            return ElasticPathErrors.Invalid(errors);
        if (request.Caller.Customer is { } own && customers.Any(customer => customer != own))
            return ElasticPathErrors.Answer(CustomerErrors.NotFound);
        return await CartCalls.With(cart, request, http, reads, found => Change(
            found, request, customers, (customer, id) => new RemoveCartCustomer(customer) { Id = id }, Results.NoContent()));
    }

    private static async Task<IResult> Change(
        CartContext cart,
        DoorRequest request,
        IReadOnlyList<string> customers,
        Func<string, string, CartChange> change,
        IResult done)
    {
        var id = CartCalls.NewId(request);
        var changes = new CartChanges([.. customers.Select(customer => change(customer, id))], AllOrNothing: true) { Id = id };
        return (await cart.Change(changes)).Or(changes, _ => done);
    }

    private static IResult Shown(IReadOnlyList<string> customers) => ElasticPathResponses.Answer(
        writer => CartResponses.WriteCustomers(writer, customers));
}
