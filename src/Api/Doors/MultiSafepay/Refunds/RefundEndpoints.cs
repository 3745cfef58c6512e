using System.Globalization;
using OrderGrains.Api.Doors.MultiSafepay.Orders;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.MultiSafepay.Refunds;

/// <summary>Giving money back, and giving that up while it is pending.</summary>
internal static class RefundEndpoints
{
    public static void Map(RouteGroupBuilder orders, string suffix)
    {
        orders.MapPost("/{orderId}/refunds", Refund)
            .WithName($"MultiSafepayRefundOrder{suffix}")
            .WithSummary("Refund an order")
            .WithDescription("In whole, in part, or by the items that are given back.")
            .WithMetadata(
                new DoorShape(MultiSafepayShapes.Refund, MultiSafepayShapes.Refunded) { OfOrder = true },
                MultiSafepayExamples.Refund);
        orders.MapPatch("/{orderId}/refunds/{refundId}", Void)
            .WithName($"MultiSafepayVoidRefund{suffix}")
            .WithSummary("Cancel a refund")
            .WithDescription("While it is pending.")
            .WithMetadata(
                new DoorShape(MultiSafepayShapes.StatusChange, MultiSafepayShapes.Updated) { OfOrder = true },
                MultiSafepayExamples.VoidRefund);
    }

    private static async Task<IResult> Refund(string orderId, DoorRequest request)
    {
        var refund = RefundRequest.Parse(request.Body, request.NewIdentity());
        if (refund.Error is { } error)
            return error;
        if (refund.Items.Count == 0)
            return await Send(orderId, refund, request);

        var read = await request.Call(orderId, request.Read);
        if (read.Outcome != OrderOutcome.Accepted)
            return request.Failed(read, Refused);
        return CartRefund.Priced(refund, read.Order!) is { } priced
            ? await Send(orderId, priced, request)
            : MultiSafepayErrors.Of(ErrorCode.RefundRefused);
    }

    private static async Task<IResult> Send(string orderId, RefundRequest refund, DoorRequest request)
    {
        var reply = await request.Execute(orderId, refund.Action(part: null));
        if (reply.Outcome == OrderOutcome.NotFound && await request.FindOrder(orderId) is var (found, kind))
        {
            var part = kind == AliasKind.Shipment ? (await request.Read(found)).Order?.PartCalled(orderId)?.ChildOrderId : null;
            reply = await request.Execute(found, refund.Action(part));
        }

        return reply.Outcome == OrderOutcome.Accepted ? MultiSafepayResponses.Refunded(refund.Transaction) : request.Failed(reply, Refused);
    }

    private static async Task<IResult> Void(string orderId, string refundId, DoorRequest request)
    {
        if (new Fields(request.Body, MultiSafepayErrors.Invalid).Text("status").Value is var status && status != "void")
            return MultiSafepayErrors.UnknownStatus(status);
        var read = await request.Call(orderId, request.Read);
        if (read.Outcome != OrderOutcome.Accepted)
            return request.Failed(read, Refused);

        var order = read.Order!;
        var refund = long.TryParse(refundId, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? order.RelatedTransactions.FirstOrDefault(one => one.First.Transaction?.RefundId == number)
            : null;
        if (refund is null)
            return MultiSafepayErrors.Of(ErrorCode.RefundUnknown);
        var reply = await request.Execute(
            order.Id, [.. refund.Movements.Select(movement => new WithdrawMovement(movement.Id))]);
        return reply.Outcome == OrderOutcome.Accepted ? MultiSafepayResponses.Updated(reply.Order!) : request.Failed(reply, Refused);
    }

    private static IResult Refused(Rejection rejection, Order? order) =>
        MultiSafepayErrors.Of(rejection.Blames("currency") ? ErrorCode.InvalidCurrency : ErrorCode.RefundRefused);
}
