using OrderGrains.Api.Doors.ElasticPath.Customers;
using OrderGrains.Api.Doors.ElasticPath.Flows;
using OrderGrains.Api.Orders;
using OrderGrains.Api.Orders.Holding;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath.Carts;

/// <summary>Makes an order of a cart (section B8). The cart stays as it is.</summary>
internal static class Checkout
{
    private static readonly ChangeStatus Place = new(Verb.Place);

    public static async Task<IResult> Post(string cart, DoorRequest request, HttpRequest http, GrainReads reads, OrderFlow flow)
    {
        List<SchemaError> errors = [];
        var fields = await flow.Of(request);
        var form = CheckoutForm.Read(request.Body, fields, errors);
        if (errors.Count > 0)
            return ElasticPathErrors.Invalid(errors);
        var (found, refusal) = await CartContext.Find(cart, request, http, reads);
        if (refusal is not null)
            return ElasticPathErrors.Answer(refusal);
        if (await Customer(form, request, reads) is not { } customer)
            return ElasticPathErrors.Answer(CustomerErrors.NotFound);

        var (id, priced) = (request.NewIdentity().ToString(), (await found!.Get()).Priced);
        if (priced.Lines.Count == 0 && !await IsRepeat(request, id))
            return ElasticPathErrors.Answer(CartErrors.Empty);
        var order = priced with
        {
            Id = id,
            Customer = customer,
            BillingAddress = form.Billing,
            ShippingAddress = form.Shipping,
            OrderNumber = form.OrderNumber,
            ExternalReference = form.ExternalReference,
            CustomData = form.CustomData,
        };
        var reply = await request.Execute(id, new ImportOrder(order), Place);
        if (Shortage.In(order, reply.Rejection) is { } missing)
            return ElasticPathErrors.Answer(CartErrors.OutOfStock(missing));
        return reply.Outcome == OrderOutcome.AlreadyExists
            ? ElasticPathErrors.Conflict
            : request.Answer(
                reply, made => ElasticPathResponses.Order(made, fields, [ElasticPathIncluded.Items], StatusCodes.Status201Created));
    }

    /// <summary>A repeat of a checkout is answered like the first, whatever has become of the cart.</summary>
    private static async Task<bool> IsRepeat(DoorRequest request, string id) =>
        request.IdempotencyKey is not null && (await request.Read(id)).Outcome == OrderOutcome.Accepted;

    /// <summary>
    /// Who orders; null where nobody has the id. The order is a customer's own who has logged in for it, or whom the merchant's client
    /// names; anybody could give an id, so no other client names one.
    /// </summary>
    private static async Task<CustomerRef?> Customer(CheckoutForm form, DoorRequest request, GrainReads reads)
    {
        if ((form.Customer.Id ?? request.Caller.Customer) is not { } id)
            return form.Customer;
        return await new ShopCustomers(request, reads).Find(id) is { } known
            ? new()
            {
                Id = id,
                Name = form.Customer.Name ?? known.Profile.Name,
                Email = form.Customer.Email ?? known.Profile.Email,
                Registered = known.Registered,
                Contact = form.Customer.Contact,
                SignedIn = true,
            }
            : null;
    }
}
