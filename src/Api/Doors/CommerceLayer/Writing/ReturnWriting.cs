using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Api.Doors.CommerceLayer.Resources;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.CommerceLayer.Writing;

/// <summary>Returns of what has left.</summary>
internal static class ReturnWriting
{
    private const string RefundAmount = "_refund_amount_cents";

    private static readonly PartTrigger[] Triggers =
    [
        new("_receive", (id, values) => new CompleteReturn(
            id, values.IsTriggered("_restock"), values.IsTriggered("_refund"), values.Amount(RefundAmount))),
        new("_reject", (id, _) => new CancelReturn(id)),
        new("_cancel", (id, _) => new CancelReturn(id)),
    ];

    public static readonly WriteTable OfNew = new("returns", [], [OrderParts.Returns.Find("order")!]);

    public static readonly WriteTable Table = new(
        "returns",
        [
            .. Triggers.Select(trigger => trigger.Attribute),
            new("_restock", AttributeKind.Trigger) { IntegrationsOnly = true },
            new("_refund", AttributeKind.Trigger) { IntegrationsOnly = true },
            new(RefundAmount, AttributeKind.Amount) { IntegrationsOnly = true },
        ],
        []);

    /// <summary>Of all that left in one parcel and may still come back.</summary>
    public static async Task<IResult> Create(ResourceCall call, string? _, WriteRequest write)
    {
        var order = await PartWriting.OrderOf(call, write);
        if (write.Errors.Count > 0 || order is null)
            return write.Refuse();
        var id = PartWriting.NewId(call);
        return await PartWriting.AnswerNew(call, write, order.Id, [new OpenReturn(Return: id)], updated => Find(updated, id));
    }

    public static async Task<IResult> Update(ResourceCall call, string? name, WriteRequest write)
    {
        var (order, id, refusal) = await call.OrderOfPart(AliasKind.Return, name!);
        if (order is null)
            return refusal!;
        if (Find(order, id) is null)
            return Found.Nothing.Refusal!;
        if (!write.Values.IsTriggered("_receive"))
        {
            write.Errors.AddRange(new[] { "_restock", "_refund", RefundAmount }
                .Where(name => write.Values.IsTriggered(name) || write.Values.Amount(name) is not null)
                .Take(1).Select(_ => ValidationErrors.Blank("_receive")));
        }

        if (write.Errors.Count > 0)
            return write.Refuse();
        ValueList<OrderAction> actions = [.. PartTrigger.Actions(Triggers, id, write.Values)];
        return await PartWriting.Answer(call, write, order.Id, actions, updated => Find(updated, id));
    }

    public static Resource? Find(Order order, string id) =>
        order.Returns.FirstOrDefault(one => one.Id == id) is { } one ? OrderParts.Return(order, one) : null;
}
