using OrderGrains.Values;
using static OrderGrains.Orders.OrderConditions;

namespace OrderGrains.Orders;

/// <summary>
/// What the doors' requests come to. Where doors differ, it is this list that differs, not the lifecycle. A request without a row comes
/// to the verb it asks for.
/// </summary>
public static class DoorRequests
{
    private static readonly RequestStep VoidRest = new(Verb.VoidAuthorization);
    private static readonly RequestStep RefundFirst = new(Verb.Refund, AliveAndPaid);

    public static readonly ValueList<RequestPlan> All =
    [
        new(Door.MultiSafepay, Verb.Cancel, "`status: cancelled`", [new(Verb.Cancel), VoidRest]),
        new(Door.MultiSafepay, Verb.Refund, "refund", [new(Verb.ReleaseAuthorization)]) { When = OwedOnly },
        new(Door.CommerceLayer, Verb.Capture, "`_capture`", [new(Verb.Capture), new(Verb.StartFulfillment)]) { NothingWhenDone = true },
        new(Door.CommerceLayer, Verb.Refund, "`_refund`",
            [
                new(Verb.Refund), new(Verb.CancelRefunded, GivenBack), new(Verb.VoidAuthorization, GivenBack),
                new(Verb.StopFulfillment, GivenBack),
            ]) { NothingWhenDone = true },
        new(Door.CommerceLayer, Verb.Cancel, "`_cancel`", [RefundFirst, new(Verb.Cancel), VoidRest]),
        new(Door.Centra, Verb.Place, "complete",
            [new(Verb.Submit, IsDraft), new(Verb.Place, NotOrdered)]),
        new(Door.Centra, Verb.Authorize, "payment.auth", [new(Verb.Authorize, SomethingToAuthorize)]),
        new(Door.Centra, Verb.Approve, "confirm", [new(Verb.Approve, NothingDoubtful)]),
        new(Door.Centra, Verb.Capture, "capture", [new(Verb.Capture, SomethingToCapture)]),
        new(Door.Fuuffy, Verb.Cancel, "`cancel`", [new(Verb.Recall, UnderWay), new(Verb.Cancel, NothingHasLeft)]),
    ];

    /// <param name="door">The door.</param>
    /// <param name="asked">What it sent.</param>
    /// <param name="order">The order it is sent to, with what is derived of it.</param>
    public static RequestPlan? Of(Door door, Verb asked, Order order)
    {
        foreach (var request in All.AsSpan())
        {
            if (request.Door == door && request.Asked == asked && request.When?.Holds(order) != false)
                return request;
        }

        return null;
    }
}
