using Microsoft.Extensions.Options;
using OrderGrains.Api.Doors.MultiSafepay.Orders;
using OrderGrains.Orders;
using OrderGrains.Silo;

namespace OrderGrains.Api.Doors.MultiSafepay.Captures;

/// <summary>Taking what a card's payment has reserved, or giving the reservation up.</summary>
internal static class CaptureEndpoints
{
    /// <param name="orders">Where captures are made.</param>
    /// <param name="captures">Where reservations are cancelled.</param>
    /// <param name="suffix">Tells routes of the same name apart.</param>
    public static void Map(RouteGroupBuilder orders, RouteGroupBuilder captures, string suffix)
    {
        orders.MapPost("/{orderId}/capture", Capture)
            .WithName($"MultiSafepayCaptureOrder{suffix}")
            .WithSummary("Capture a payment")
            .WithDescription("Takes what is reserved, or a part of it.")
            .WithMetadata(
                new DoorShape(MultiSafepayShapes.Capture, MultiSafepayShapes.Captured) { OfOrder = true },
                MultiSafepayExamples.Capture);
        captures.MapPatch("/{orderId}", Cancel)
            .WithName($"MultiSafepayCancelReservation{suffix}")
            .WithSummary("Cancel a reservation")
            .WithDescription("Gives up what is reserved and not captured.")
            .WithMetadata(
                new DoorShape(MultiSafepayShapes.StatusChange, MultiSafepayShapes.Released) { OfOrder = true },
                MultiSafepayExamples.CancelReservation);
    }

    private static async Task<IResult> Capture(string orderId, DoorRequest request, IOptions<DoorOptions> options)
    {
        var capture = CaptureRequest.Parse(request.Body, request.NewIdentity());
        if (capture.Error is { } error)
            return error;
        var reply = await request.Call(orderId, id => request.Execute(id, capture.Actions));
        return reply.Outcome == OrderOutcome.Accepted
            ? MultiSafepayResponses.Captured(capture.Transaction, reply.Order!, options.Value.CaptureNamesNewOrder)
            : request.Failed(reply, Refused("capture"));
    }

    private static async Task<IResult> Cancel(string orderId, DoorRequest request)
    {
        var fields = new Fields(request.Body, MultiSafepayErrors.Invalid);
        if (fields.Text("status").Value is var status && status is not ("cancelled" or "canceled"))
            return MultiSafepayErrors.UnknownStatus(status);
        var reason = fields.Text("reason");
        if (fields.Error is { } error)
            return error;
        var reply = await request.Call(
            orderId, id => request.Execute(id, new MoveMoney(Verb.ReleaseAuthorization), new EditTracking { Reason = reason }));
        return reply.Outcome == OrderOutcome.Accepted
            ? MultiSafepayResponses.Released(reply.Order!)
            : request.Failed(reply, Refused("cancel the reservation of"));
    }

    private static Func<Rejection, Order?, IResult> Refused(string what) => (rejection, order) => rejection.Blames("amount")
        ? MultiSafepayErrors.Of(ErrorCode.InvalidAmount)
        : MultiSafepayErrors.CannotDo(what, order);
}
