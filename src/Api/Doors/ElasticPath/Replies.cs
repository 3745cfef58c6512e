using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath;

/// <summary>Answers to what an order replied.</summary>
internal static class ElasticPathReplies
{
    /// <param name="request">What was asked.</param>
    /// <param name="reply">What the order said.</param>
    /// <param name="accepted">The answer where it did as it was told.</param>
    /// <param name="rejected">The answer where its state forbids it; null for that of the update call.</param>
    public static IResult Answer(
        this DoorRequest request, OrderReply reply, Func<Order, IResult> accepted, Func<OrderReply, IResult>? rejected = null) =>
        reply.Outcome switch
        {
            OrderOutcome.Accepted => accepted(reply.Order!),
            OrderOutcome.NotFound => ElasticPathErrors.OrderNotFound,
            OrderOutcome.Rejected => rejected?.Invoke(reply) ?? ElasticPathErrors.IllegalState,
            _ => request.Fail(reply),
        };
}
