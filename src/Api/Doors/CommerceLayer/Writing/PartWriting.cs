using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Api.Doors.CommerceLayer.Resources;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.CommerceLayer.Writing;

/// <summary>What writes of parts of orders have in common.</summary>
internal static class PartWriting
{
    /// <summary>The order that a new part is for; null, and an error, where the request names none that the caller may see.</summary>
    public static async Task<Order?> OrderOf(ResourceCall call, WriteRequest write)
    {
        if (write.Related("order") is { } id && (await call.Order(id)).Order is { } order)
            return order;
        write.Errors.Add(ValidationErrors.Blank("order"));
        return null;
    }

    /// <summary>Has the order do it, and answers with the part as it is then.</summary>
    public static async Task<IResult> Answer(
        ResourceCall call, WriteRequest write, string orderId, ValueList<OrderAction> actions, Func<Order, Resource?> part)
    {
        var reply = await call.Request.Execute(orderId, actions);
        if (reply is not { Outcome: OrderOutcome.Accepted, Order: { } order })
            return Replies.Refusal(reply, call.Request, write.Document);
        return part(order) is { } resource ? await Responses.One(resource, write.View) : Found.Nothing.Refusal!;
    }

    /// <summary>As <see cref="Answer"/>, for a part that is new.</summary>
    public static async Task<IResult> AnswerNew(
        ResourceCall call, WriteRequest write, string orderId, ValueList<OrderAction> actions, Func<Order, Resource?> part)
    {
        var reply = await call.Request.Execute(orderId, actions);
        return reply is { Outcome: OrderOutcome.Accepted, Order: { } order } && part(order) is { } resource
            ? await Responses.Created(resource, write.View, call.Context)
            : Replies.Refusal(reply, call.Request, write.Document);
    }

    /// <summary>An id for what the request creates, the same for every retry under one key.</summary>
    public static string NewId(ResourceCall call) => ResourceId.For(call.Request.NewIdentity().ToString());
}
