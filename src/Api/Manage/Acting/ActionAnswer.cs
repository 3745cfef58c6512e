using OrderGrains.Api.Doors;
using OrderGrains.Orders;

namespace OrderGrains.Api.Manage.Acting;

/// <summary>The answer to who acts on an order: the order after it, what a dry run found, or why nothing was done.</summary>
internal static class ActionAnswer
{
    /// <param name="request">The request.</param>
    /// <param name="orderId">As the request names it.</param>
    /// <param name="reply">What the order said.</param>
    /// <param name="part">What a refusal calls the part of the request that was refused.</param>
    /// <param name="partOf">That part, by the index of the action.</param>
    public static IResult Of(DoorRequest request, string orderId, OrderReply reply, string part, Func<int, object> partOf) => reply switch
    {
        { Outcome: OrderOutcome.Accepted, Preview: { } preview } => PreviewAnswer.Of(preview),
        { Outcome: OrderOutcome.Accepted, Order: { } order } => OrderAnswer.Of(order, StatusCodes.Status200OK),
        { Outcome: OrderOutcome.NotFound } => request.Fail(ManageErrors.NotFound(orderId)),
        { Outcome: OrderOutcome.NameTaken, Taken: { } taken } => ManageErrors.Taken(taken),
        { Outcome: OrderOutcome.Rejected, Rejection.Code: RejectionCode.NotPermitted } => request.Fail(
            new DoorFailure(FailureKind.Forbidden)),
        { Outcome: OrderOutcome.Rejected, Rejection: { } rejection } => Refusal.Of(
            rejection, reply.Order!, reply.RefusedAction is { } index ? [new(part, partOf(index))] : []),
        _ => request.Fail(reply),
    };
}
