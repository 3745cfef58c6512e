using System.Text.Json;
using System.Text.Json.Nodes;

namespace OrderGrains.Bench.Baselines;

/// <summary>What one update says. It is the event of the baselines that store events.</summary>
/// <param name="Code">The parcel's tracking code.</param>
/// <param name="Url">Where the parcel is followed.</param>
/// <param name="Carrier">Who brings it.</param>
/// <param name="ShipDate">As the request has it.</param>
/// <param name="Reason">Why the order changes.</param>
/// <param name="InvoiceId">The invoice's number.</param>
/// <param name="InvoiceUrl">Where the invoice is.</param>
public sealed record OrderShipped(
    string Code, string? Url, string? Carrier, string? ShipDate, string? Reason, string? InvoiceId, string? InvoiceUrl)
{
    public static OrderShipped Of(JsonElement request) => new(
        Document.Code(request),
        Text(request, "tracktrace_url"),
        Text(request, "carrier"),
        Text(request, "ship_date"),
        Text(request, "reason"),
        Text(request, "invoice_id"),
        Text(request, "invoice_url"));

    public void ApplyTo(JsonObject order)
    {
        order["fulfillment"] = "PickedUp";
        order["reason"] = Reason;
        order["tracking"] = new JsonObject { ["code"] = Code, ["url"] = Url, ["carrier"] = Carrier, ["shipDate"] = ShipDate };
        order["invoice"] = new JsonObject { ["id"] = InvoiceId, ["url"] = InvoiceUrl };
    }

    private static string? Text(JsonElement request, string name) => request.TryGetProperty(name, out var value) ? value.GetString() : null;
}
