using System.Text.Json;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.MultiSafepay;

/// <summary>The body of <c>PATCH /orders/{order_id}</c> as actions, edits first (MultiSafepay page, 1.4).</summary>
/// <param name="Actions">Empty when the body asks for nothing.</param>
/// <param name="Answer">What an answer to it carries, beside success.</param>
/// <param name="Error">The answer to a body that cannot be accepted; then nothing else counts.</param>
internal sealed record UpdateRequest(ValueList<OrderAction> Actions, Func<Order, IResult> Answer, IResult? Error)
{
    private const int MaxInvoiceIdLength = 50;

    /// <summary>Klarna's due date moves by six weeks.</summary>
    private static readonly TimeSpan Extension = TimeSpan.FromDays(42);

    private static readonly EditTracking NoTracking = new();
    private static readonly EditInvoice NoInvoice = new();

    private static readonly Dictionary<string, string> Unsupported = new()
    {
        ["new_order_id"] = "Changing the order id (new_order_id)",
    };

    /// <summary>
    /// Of <c>exclude_order</c> only the type is looked at: cancelling ends an unpaid order with or without it.
    /// </summary>
    public static UpdateRequest Parse(JsonElement body)
    {
        var fields = new TextFields(body);
        var tracking = Tracking(fields);
        var invoice = Invoice(fields);
        var status = fields.Text("status").Value;
        var extends = fields.Flag("extend_expiration");
        fields.Flag("exclude_order");

        // PHP's name for the amount is another; clients send one of the two.
        var amount = fields.Amount("amount") ?? fields.Amount("partial_shipment_amount");

        var reason = tracking.Reason.Value;
        var verbs = amount is { } part ? PartActions(status, part, tracking) : StatusActions(status, reason);
        var error = fields.Error;
        if (verbs is null)
            error ??= MultiSafepayErrors.IllegalStatus(status!);
        if (extends && reason is null)
            error ??= MultiSafepayErrors.Missing("reason");
        if (Unsupported.Keys.FirstOrDefault(fields.IsGiven) is { } feature)
            error ??= MultiSafepayErrors.Unsupported(Unsupported[feature]);
        if (error is not null)
            return new([], MultiSafepayResponses.Updated, error);

        List<OrderAction> actions = [];
        if (tracking != NoTracking)
            actions.Add(tracking);
        if (invoice != NoInvoice)
            actions.Add(invoice);
        if (extends)
            actions.Add(new ExtendExpiration(Extension, reason!));
        actions.AddRange(verbs!);
        return new(actions.ToValueList(), Answers(extends, amount is not null), null);
    }

    private static Func<Order, IResult> Answers(bool extends, bool isPart)
    {
        if (isPart)
            return MultiSafepayResponses.PartShipped;
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
    private static OrderAction[]? PartActions(string? status, long amount, EditTracking tracking) => status switch
    {
        null or "shipped" => [new ShipAmount(amount, Parcel(tracking))],
        _ => null,
    };

    private static EditTracking Tracking(TextFields fields) => new()
    {
        Code = fields.Text("tracktrace_code"),
        Url = fields.Text("tracktrace_url"),
        Carrier = fields.Text("carrier"),
        ShipDate = fields.Text("ship_date"),
        Reason = fields.Text("reason"),
    };

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

    private static EditInvoice Invoice(TextFields fields) => new()
    {
        Id = fields.Text("invoice_id", MaxInvoiceIdLength),
        Url = fields.Text("invoice_url"),
        PurchaseOrderNumber = fields.Text("po_number"),
    };
}
