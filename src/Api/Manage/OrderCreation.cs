using OrderGrains.Api.Doors;
using OrderGrains.Orders;

namespace OrderGrains.Api.Manage;

/// <summary>A posted order: what is asked of its grain, and what a refusal of it says.</summary>
internal static class OrderCreation
{
    /// <summary>The most bytes of an order as it is posted; other bodies are bounded by the server's limit.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    /// <summary>Why the order was not created; null where it was.</summary>
    /// <param name="reply">What its grain said.</param>
    /// <param name="order">As it was posted.</param>
    /// <param name="asserted">Where it is said to stand.</param>
    /// <param name="fail">The answer to what is no matter of the order itself.</param>
    public static IResult? Refusal(OrderReply reply, Order order, AssertedState asserted, Func<DoorFailure, IResult> fail) =>
        reply.Outcome switch
        {
            OrderOutcome.Accepted => null,
            OrderOutcome.AlreadyExists => ManageErrors.Conflict(order.Id),
            OrderOutcome.NameTaken => ManageErrors.Taken(reply.Taken!),
            OrderOutcome.Rejected => ManageErrors.Rejected(reply.Rejection!, order, asserted),
            _ => fail(DoorFailure.From(reply)),
        };
}
