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
        _ => Refused(orderId, reply, part, partOf, request.Fail),
    };

    /// <summary>Why nothing was done.</summary>
    /// <param name="orderId">As the request names it.</param>
    /// <param name="reply">What the order said: anything but that it was accepted.</param>
    /// <param name="part">What a refusal calls the part of the request that was refused.</param>
    /// <param name="partOf">That part, by the index of the action.</param>
    /// <param name="fail">The answer to what is no matter of the order itself.</param>
    public static IResult Refused(
        string orderId, OrderReply reply, string part, Func<int, object> partOf, Func<DoorFailure, IResult> fail) =>
        reply switch
        {
            { Outcome: OrderOutcome.NotFound } => fail(ManageErrors.NotFound(orderId)),
            { Outcome: OrderOutcome.NameTaken, Taken: { } taken } => ManageErrors.Taken(taken),
            { Outcome: OrderOutcome.Rejected, Rejection.Code: RejectionCode.NotPermitted } => fail(new(FailureKind.Forbidden)),
            { Outcome: OrderOutcome.Rejected, Rejection: { } rejection } => Refusal.Of(
                rejection, reply.Order!, reply.RefusedAction is { } index ? [new(part, partOf(index))] : []),
            _ => fail(DoorFailure.From(reply)),
        };
}
