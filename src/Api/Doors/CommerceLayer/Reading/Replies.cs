using OrderGrains.Api.Doors.CommerceLayer.Writing;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Reading;

/// <summary>What an order's reply comes to that is no success.</summary>
internal static class Replies
{
    /// <summary>For a request that changes nothing, or none of what the door calls by names of its own.</summary>
    public static IResult Refusal(OrderReply reply, DoorRequest request) => Refusal(reply, request, WriteDocument.Empty);

    /// <param name="reply">What the order said.</param>
    /// <param name="request">What it said it to.</param>
    /// <param name="document">What the request wanted changed, which the refusal names.</param>
    public static IResult Refusal(OrderReply reply, DoorRequest request, WriteDocument document) => reply switch
    {
        { Outcome: OrderOutcome.NotFound } => CommerceLayerErrors.Answer([CommerceLayerErrors.NotFound()]),
        { Outcome: OrderOutcome.Rejected, Rejection: { } rejection } =>
            CommerceLayerErrors.Answer(Rejections.Describe(rejection, document)),
        _ => request.Fail(reply),
    };
}
