using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Api.Doors.CommerceLayer.Resources;
using OrderGrains.Customers;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Writing;

/// <summary>Means of payment of an order (page, A10). Nothing that could be a card's number is taken.</summary>
internal static class PaymentSourceWriting
{
    public static WriteTable Table(string type) => new(type, [new("name", AttributeKind.Text)], [PaymentSources.Order]);

    /// <summary>The order's method must be one that takes sources of this type. Once the order has it, it can be found by its id.</summary>
    public static async Task<IResult> Create(string type, ResourceCall call, WriteRequest write)
    {
        var order = await PartWriting.OrderOf(call, write);
        if (write.Errors.Count > 0 || order is null)
            return write.Refuse();
        var source = new PaymentSource
        {
            Id = PartWriting.NewId(call),
            Type = type,
            Name = write.Values.Name("name") ?? order.PaymentMethod?.Name,
        };
        var reply = await call.Request.Execute(order.Id, new EditCheckout { PaymentSource = source });
        if (reply.Outcome != OrderOutcome.Accepted)
            return Replies.Refusal(reply, call.Request, write.Document);
        var grain = call.Services.Grains.GetGrain<IPaymentSourceGrain>(GrainKeys.PaymentSource(order.Merchant, source.Id));
        await grain.Put(source);
        return await Responses.Created(PaymentSources.Of(source)!, write.View, call.Context);
    }
}
