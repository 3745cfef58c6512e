using System.Text.Json;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.MultiSafepay.Orders;

/// <summary>The body of <c>PATCH /orders/{order_id}</c> as actions, edits first (MultiSafepay page, 1.4).</summary>
/// <param name="Actions">Empty when the body asks for nothing.</param>
/// <param name="Answer">What an answer to it carries, beside success.</param>
/// <param name="Error">The answer to a body that cannot be accepted; then nothing else counts.</param>
internal sealed record UpdateRequest(ValueList<OrderAction> Actions, Func<Order, IResult> Answer, IResult? Error)
{
    private const int MaxInvoiceIdLength = 50;
    private const int MaxOrderIdLength = 50;

    /// <summary>Klarna's due date moves by six weeks.</summary>
    private static readonly TimeSpan Extension = TimeSpan.FromDays(42);

    private static readonly EditTracking NoTracking = new();
    private static readonly EditInvoice NoInvoice = new();

    /// <summary>The id that the order is to get beside its own; null where it is to get none.</summary>
    public string? NewOrderId { get; private init; }

    /// <summary>
    /// Of <c>exclude_order</c> only the type is looked at: cancelling ends an unpaid order with or without it.
    /// </summary>
    /// <param name="body">An object.</param>
    /// <param name="identity">Draws what a part shipment's transaction number is made of.</param>
    public static UpdateRequest Parse(JsonElement body, Func<Guid> identity)
    {
        var fields = new Fields(body, MultiSafepayErrors.InvalidUpdate);
        var tracking = Tracking(fields);
        var invoice = Invoice(fields);
        var status = fields.Text("status").Value;
        var extends = fields.Flag("extend_expiration");
        fields.Flag("exclude_order");

        // PHP's name for the amount is another; clients send one of the two.
        var amount = fields.Amount("amount") ?? fields.Amount("partial_shipment_amount");

        var reason = tracking.Reason.Value;
        var part = amount is { } some
            ? new ShipAmount(some, Parcel(tracking), TransactionNumbers.Transaction(identity()))
            : null;
        var verbs = part is null ? StatusActions(status, reason) : PartActions(status, part);
        var newId = fields.Text("new_order_id", MaxOrderIdLength).Value;
        var error = fields.Error;
        if (verbs is null)
            error ??= MultiSafepayErrors.IllegalStatus(status!);
        if (extends && reason is null)
            error ??= MultiSafepayErrors.Missing("reason");
        if (error is not null)
            return new([], MultiSafepayResponses.Updated, error);

        var actions = Edits(tracking, invoice);
        if (extends)
            actions.Add(new ExtendExpiration(Extension, reason!));
        if (newId is not null)
            actions.Add(new RenameOrder(newId));
        actions.AddRange(verbs!);
        return new(actions.ToValueList(), Answers(extends, part), null) { NewOrderId = newId };
    }

    /// <summary>What a body tells of tracking and invoice, as far as it does.</summary>
    public static IReadOnlyList<OrderAction> Edits(Fields fields) => Edits(Tracking(fields), Invoice(fields));

    /// <summary>
    /// What the update comes to where its order is a part shipment, which has left: its tracking may be told anew, and to ship it is to
    /// repeat what was done. Null where it asks for more.
    /// </summary>
    public ValueList<OrderAction>? ForPart(Shipment part)
    {
        List<OrderAction> actions = [];
        foreach (var action in Actions)
        {
            switch (action)
            {
                case EditTracking edit:
                    actions.Add(new EditShipment(part.Id) { Tracking = Patch(edit) });
                    break;
                case EditInvoice:
                    actions.Add(action);
                    break;
                case ShipItems:
                    break;
                default:
                    return null;
            }
        }

        return actions.ToValueList();
    }

    private static List<OrderAction> Edits(EditTracking tracking, EditInvoice invoice)
    {
        List<OrderAction> edits = [];
        if (tracking != NoTracking)
            edits.Add(tracking);
        if (invoice != NoInvoice)
            edits.Add(invoice);
        return edits;
    }

    private static Func<Order, IResult> Answers(bool extends, ShipAmount? part)
    {
        if (part is not null)
            return order => MultiSafepayResponses.PartShipped(order, part.TransactionId);
        return extends ? MultiSafepayResponses.Extended : MultiSafepayResponses.Updated;
    }

    /// <summary>What a status asks for; null for one that no update can set. The first documentation spells "canceled".</summary>
    private static OrderAction[]? StatusActions(string? status, string? reason) => status switch
    {
        null => [],
        "shipped" => [new ShipItems()],
        "cancelled" or "canceled" => [new CancelOrder(reason)],
        _ => null,
    };

    /// <summary>An amount ships that much of the order, whether or not a status says so as well.</summary>
    private static OrderAction[]? PartActions(string? status, ShipAmount part) => status switch
    {
        null or "shipped" => [part],
        _ => null,
    };

    private static EditTracking Tracking(Fields fields) => new()
    {
        Code = fields.Text("tracktrace_code"),
        Url = fields.Text("tracktrace_url"),
        Carrier = fields.Text("carrier"),
        ShipDate = fields.Text("ship_date"),
        Reason = fields.Text("reason"),
    };

    private static TrackingPatch Patch(EditTracking edit) =>
        new() { Code = edit.Code, Url = edit.Url, Carrier = edit.Carrier, ShipDate = edit.ShipDate };

    /// <summary>What is told of a part's tracking is that parcel's; null where nothing is.</summary>
    private static Tracking? Parcel(EditTracking edit)
    {
        var tracking = new Tracking
        {
            Code = edit.Code.Value,
            Url = edit.Url.Value,
            Carrier = edit.Carrier.Value,
            ShipDate = edit.ShipDate.Value,
        };
        return tracking == new Tracking() ? null : tracking;
    }

    private static EditInvoice Invoice(Fields fields) => new()
    {
        Id = fields.Text("invoice_id", MaxInvoiceIdLength),
        Url = fields.Text("invoice_url"),
        PurchaseOrderNumber = fields.Text("po_number"),
    };
}
