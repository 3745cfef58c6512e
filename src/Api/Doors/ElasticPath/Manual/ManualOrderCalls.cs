using OrderGrains.Api.Doors.ElasticPath.Flows;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath.Manual;

/// <summary>Makes an order as it is said to stand, such as one that was sold elsewhere, and deletes such orders (section B8).</summary>
internal static class ManualOrderCalls
{
    public static async Task<IResult> Create(DoorRequest request, HttpRequest http, OrderFlow flow)
    {
        List<SchemaError> errors = [];
        var fields = await flow.Of(request);
        var form = ManualOrderForm.Read(request.Body, fields, errors);
        if (errors.Count > 0)
            return ElasticPathErrors.Invalid(errors);
        if (ShopCurrency.Of(http, await request.Merchant()) is not { } currency)
            return ElasticPathErrors.Answer(ShopCurrency.Unknown);

        var order = form.Order with
        {
            Id = form.Order.Id.Length > 0 ? form.Order.Id : request.NewIdentity().ToString(),
            Merchant = request.Caller.Merchant,
            Currency = form.Order.Currency.Length > 0 ? form.Order.Currency : currency,
        };
        var reply = await request.Execute(order.Id, new ImportOrder(order, Asserted: form.Asserted));
        return reply.Outcome == OrderOutcome.AlreadyExists
            ? ElasticPathErrors.Conflict
            : request.Answer(
                reply,
                made => ElasticPathResponses.Order(made, fields, [], StatusCodes.Status201Created),
                _ => ElasticPathErrors.Unprocessable("Order cannot be created as it is said to stand"));
    }

    public static async Task<IResult> Delete(string id, DoorRequest request) => request.Answer(
        await request.Execute(id, new ChangeStatus(Verb.DeleteManual)),
        _ => Results.NoContent(),
        _ => ElasticPathErrors.Unprocessable("Only manual orders can be deleted"));
}
