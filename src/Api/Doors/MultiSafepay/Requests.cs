using System.Text.Json;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.MultiSafepay;

/// <summary>The body of <c>PATCH /orders/{order_id}</c> as actions, edits first (MultiSafepay page, 1.4).</summary>
/// <param name="Actions">Empty when the body asks for nothing.</param>
/// <param name="Extends">The answer carries the new expiry date.</param>
/// <param name="Error">The answer to a body that cannot be accepted; then nothing else counts.</param>
internal sealed record UpdateRequest(ValueList<OrderAction> Actions, bool Extends, IResult? Error)
{
    private const int MaxInvoiceIdLength = 50;

    /// <summary>Klarna's due date moves by six weeks.</summary>
    private static readonly TimeSpan Extension = TimeSpan.FromDays(42);

    private static readonly EditTracking NoTracking = new();
    private static readonly EditInvoice NoInvoice = new();

    private static readonly Dictionary<string, string> Unsupported = new()
    {
        ["amount"] = "Partial shipment (amount)",
        ["partial_shipment_amount"] = "Partial shipment (partial_shipment_amount)",
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

        var reason = tracking.Reason.Value;
        var verbs = StatusActions(status, reason);
        var error = fields.Error;
        if (verbs is null)
            error ??= MultiSafepayErrors.IllegalStatus(status!);
        if (extends && reason is null)
            error ??= MultiSafepayErrors.Missing("reason");
        if (Unsupported.Keys.FirstOrDefault(fields.IsGiven) is { } feature)
            error ??= MultiSafepayErrors.Unsupported(Unsupported[feature]);
        if (error is not null)
            return new([], false, error);

        List<OrderAction> actions = [];
        if (tracking != NoTracking)
            actions.Add(tracking);
        if (invoice != NoInvoice)
            actions.Add(invoice);
        if (extends)
            actions.Add(new ExtendExpiration(Extension, reason!));
        actions.AddRange(verbs!);
        return new(actions.ToValueList(), extends, null);
    }

    /// <summary>What a status asks for; null for one that no update can set. The first documentation spells "canceled".</summary>
    private static OrderAction[]? StatusActions(string? status, string? reason) => status switch
    {
        null => [],
        "shipped" => [new ShipItems()],
        "cancelled" or "canceled" => [new CancelOrder(reason)],
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

    private static EditInvoice Invoice(TextFields fields) => new()
    {
        Id = fields.Text("invoice_id", MaxInvoiceIdLength),
        Url = fields.Text("invoice_url"),
        PurchaseOrderNumber = fields.Text("po_number"),
    };
}
