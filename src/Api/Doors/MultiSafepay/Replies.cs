using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.MultiSafepay;

/// <summary>What all calls to an order answer alike where it was not done.</summary>
internal static class MultiSafepayReplies
{
    /// <param name="request">The request.</param>
    /// <param name="reply">What the order said; not that it was done.</param>
    /// <param name="refused">The call's own words for a refusal by the rules.</param>
    public static IResult Failed(this DoorRequest request, OrderReply reply, Func<Rejection, Order?, IResult> refused) =>
        reply.Outcome switch
        {
            OrderOutcome.NotFound => MultiSafepayErrors.UnknownOrder,
            OrderOutcome.Rejected when reply.Rejection!.Code == RejectionCode.NotPermitted => MultiSafepayErrors.Forbidden,
            OrderOutcome.Rejected => refused(reply.Rejection!, reply.Order),
            _ => request.Fail(reply),
        };

    /// <summary>Whether a member is to blame.</summary>
    /// <param name="rejection">The refusal.</param>
    /// <param name="path">Its canonical path.</param>
    public static bool Blames(this Rejection rejection, string path) => rejection.Problems.Any(problem => problem.Path == path);
}
