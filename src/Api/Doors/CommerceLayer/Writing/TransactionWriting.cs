using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Api.Doors.CommerceLayer.Resources;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.CommerceLayer.Writing;

/// <summary>Captures, voids and refunds of single transactions, also in part (page, A9).</summary>
internal static class TransactionWriting
{
    private const string CaptureAmount = "_capture_amount_cents";
    private const string RefundAmount = "_refund_amount_cents";

    private static readonly PartTrigger[] OfAuthorizations =
    [
        new("_capture", (id, values) => new MoveMoney(Verb.Capture, values.Amount(CaptureAmount), id)),
        new("_void", (id, _) => new MoveMoney(Verb.VoidAuthorization, Parent: id)),
        new("_cancel", (id, _) => new MoveMoney(Verb.VoidAuthorization, Parent: id)),
    ];

    private static readonly PartTrigger[] OfCaptures =
    [
        new("_refund", (id, values) => new MoveMoney(Verb.Refund, values.Amount(RefundAmount), id)),
        new("_cancel", (id, _) => new MoveMoney(Verb.Refund, Parent: id)),
    ];

    public static readonly WriteTable Authorizations = Table(Transactions.Authorizations, OfAuthorizations, CaptureAmount);

    public static readonly WriteTable Captures = Table(Transactions.Captures, OfCaptures, RefundAmount);

    public static Task<IResult> UpdateAuthorization(ResourceCall call, string? name, WriteRequest write) =>
        Update(call, name!, write, MovementKind.Authorize, OfAuthorizations, ("_capture", CaptureAmount));

    public static Task<IResult> UpdateCapture(ResourceCall call, string? name, WriteRequest write) =>
        Update(call, name!, write, MovementKind.Capture, OfCaptures, ("_refund", RefundAmount));

    public static Resource? Find(Order order, string id, Func<MovementKind, bool> isOfKind) =>
        order.FirstMovement(movement => movement.Id == id && isOfKind(movement.Kind)) is { } movement
            ? Transactions.Of(order, movement)
            : null;

    private static async Task<IResult> Update(
        ResourceCall call, string name, WriteRequest write, MovementKind kind, IEnumerable<PartTrigger> triggers,
        (string Trigger, string Amount) partial)
    {
        var (order, id, refusal) = await call.OrderOfPart(AliasKind.Movement, name);
        if (order is null)
            return refusal!;
        if (Find(order, id, one => one == kind) is null)
            return Found.Nothing.Refusal!;

        // An amount that nothing moves would be ignored without a word.
        if (write.Values.Amount(partial.Amount) is not null && !write.Values.IsTriggered(partial.Trigger))
            write.Errors.Add(ValidationErrors.Blank(partial.Trigger));
        if (write.Errors.Count > 0)
            return write.Refuse();
        var actions = PartTrigger.Actions(triggers, id, write.Values).Where(action => !IsDone(order, action)).ToValueList();
        return await PartWriting.Answer(call, write, order.Id, actions, updated => Find(updated, id, one => one == kind));
    }

    /// <summary>What has been voided is not voided again: a repeat succeeds and changes nothing.</summary>
    private static bool IsDone(Order order, OrderAction action) =>
        action is MoveMoney { Movement: Verb.VoidAuthorization, Parent: { } id }
        && order.FirstMovement(movement => movement.Kind == MovementKind.Void && movement.Parent == id) is not null;

    private static WriteTable Table(string type, IEnumerable<PartTrigger> triggers, string amount) => new(
        type,
        [.. triggers.Select(trigger => trigger.Attribute), new(amount, AttributeKind.Amount) { IntegrationsOnly = true }],
        []);
}
