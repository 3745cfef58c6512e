using OrderGrains.Api.Doors.MultiSafepay.Notifications;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.MultiSafepay.Orders;

/// <summary>Creating, reading, updating and cancelling orders.</summary>
internal static class OrderEndpoints
{
    /// <param name="orders">The routes of orders.</param>
    /// <param name="profile">How their bodies are read.</param>
    /// <param name="suffix">Tells routes of the same name apart.</param>
    public static void Map(RouteGroupBuilder orders, DoorProfile profile, string suffix)
    {
        orders.MapPost("", Create)
            .WithName($"MultiSafepayCreateOrder{suffix}")
            .WithSummary("Create an order")
            .WithDescription("Answers the link to its payment page; of a direct order also the order.")
            .WithMetadata(
                new DoorShape(MultiSafepayShapes.New, MultiSafepayShapes.Created) { OfOrder = true },
                MultiSafepayExamples.Create);

        orders.MapPatch("/{orderId}", Update)
            .WithName($"MultiSafepayUpdateOrder{suffix}")
            .WithSummary("Update an order")
            .WithDescription(
                "Ships an order or a part of it, cancels it, extends its expiry, gives it an id, or adds tracking and invoice data.")
            .WithMetadata(
                new DoorShape(MultiSafepayShapes.Update, MultiSafepayShapes.Updated) { OfOrder = true },
                MultiSafepayExamples.Update);

        orders.MapGet("/{orderId}", Get)
            .WithName($"MultiSafepayGetOrder{suffix}")
            .WithSummary("Get an order")
            .WithDescription("By the merchant's order id, by MultiSafepay's transaction id, or by that of a part.")
            .WithMetadata(new DoorShape(null, MultiSafepayShapes.Read) { OfOrder = true });

        orders.MapPost("/{orderId}/cancel", Cancel)
            .WithName($"MultiSafepayCancelOrder{suffix}")
            .WithSummary("Cancel a Bancontact QR payment")
            .WithDescription("Cancels an unpaid order that is to be paid by Bancontact; of any other it is forbidden.")
            .WithMetadata(
                profile with { EmptyBodyAllowed = true, NullAllowed = true },
                new DoorShape(MultiSafepayShapes.Cancel, MultiSafepayShapes.Cancelled) { OfOrder = true, NeedsBody = false },
                MultiSafepayExamples.Cancel);
    }

    private static async Task<IResult> Create(DoorRequest request, HttpRequest http, NotifiedMerchants notified, TimeProvider time)
    {
        var number = TransactionNumbers.Transaction(request.NewIdentity());
        var created = NewOrder.Parse(request.Body, await request.Merchant(), number, time.GetUtcNow());
        if (created.Error is { } error)
            return error;

        var id = created.Order!.Id;
        if (await request.FindByName(AliasKind.OrderId, id) is not null)
            return MultiSafepayErrors.UnknownOrder;
        var asked = created.Order.PaymentRequest! with { Credential = request.Caller.Credential };
        if (asked.NotificationUrl is not null)
            await notified.Add(request.Caller.Merchant);
        var reply = await request.Execute(id, new ImportOrder(created.Order with { PaymentRequest = asked }));
        return reply.Outcome switch
        {
            OrderOutcome.Accepted => MultiSafepayResponses.Created(reply.Order!, PaymentLinks.Of(http, reply.Order!)),
            OrderOutcome.AlreadyExists or OrderOutcome.NameTaken or OrderOutcome.NotFound => MultiSafepayErrors.UnknownOrder,
            OrderOutcome.Rejected when reply.Rejection!.Code == RejectionCode.InvalidFields =>
                MultiSafepayErrors.Of(ErrorCode.InvalidAmount),
            OrderOutcome.Rejected => MultiSafepayErrors.Forbidden,
            _ => request.Fail(reply),
        };
    }

    private static async Task<IResult> Update(string orderId, DoorRequest request)
    {
        var update = UpdateRequest.Parse(request.Body, request.NewIdentity);
        if (update.Error is { } error)
            return error;
        if (update.NewOrderId is { } newId && await request.IsTaken(newId, orderId))
            return MultiSafepayErrors.UnknownOrder;

        var reply = await request.Execute(orderId, update.Actions);
        if (reply.Outcome == OrderOutcome.NotFound && await request.FindOrder(orderId) is var (found, kind))
        {
            if (kind == AliasKind.Shipment)
                return await UpdatePart(orderId, found, update, request);
            reply = await request.Execute(found, update.Actions);
        }

        return reply.Outcome == OrderOutcome.Accepted ? update.Answer(reply.Order!) : request.Failed(reply, MultiSafepayErrors.Refused);
    }

    private static async Task<IResult> UpdatePart(string name, string orderId, UpdateRequest update, DoorRequest request)
    {
        var reply = await request.Read(orderId);
        if (reply.Outcome != OrderOutcome.Accepted)
            return request.Failed(reply, MultiSafepayErrors.Refused);
        if (reply.Order!.PartCalled(name) is not { } part)
            return MultiSafepayErrors.UnknownOrder;
        if (update.ForPart(part) is not { } actions)
            return MultiSafepayErrors.IllegalStatus("shipped");
        reply = await request.Execute(orderId, actions);
        return reply.Outcome == OrderOutcome.Accepted
            ? MultiSafepayResponses.Updated(reply.Order!)
            : request.Failed(reply, MultiSafepayErrors.Refused);
    }

    private static async Task<IResult> Get(string orderId, DoorRequest request)
    {
        var reply = await request.Call(orderId, request.Read);
        return reply.Outcome == OrderOutcome.Accepted
            ? MultiSafepayResponses.Read(reply.Order!, reply.Order!.PartCalled(orderId))
            : request.Failed(reply, MultiSafepayErrors.Refused);
    }

    /// <summary>The page has one answer for whatever stands in the way: 403 (MultiSafepay page, 1.6).</summary>
    private static async Task<IResult> Cancel(string orderId, DoorRequest request)
    {
        var cancel = new CancelOrder(Methods: [.. PaymentMethods.Bancontact]);
        var reply = await request.Call(orderId, id => request.Execute(id, cancel));
        return reply.Outcome == OrderOutcome.Accepted
            ? MultiSafepayResponses.Cancelled(reply.Order!)
            : request.Failed(reply, (_, _) => MultiSafepayErrors.Forbidden);
    }
}
