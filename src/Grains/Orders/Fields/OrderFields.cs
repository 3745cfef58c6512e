using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>
/// Every stored field of an order but its identity, its version and the time of its last change: what events are made of. Totals are
/// computed and therefore missing.
/// </summary>
public static class OrderFields
{
    public static readonly ValueList<OrderField> All =
    [
        Field("status", o => o.Status, (o, v) => o with { Status = v }),
        Field("archivedAt", o => o.ArchivedAt, (o, v) => o with { ArchivedAt = v }),
        Field("onHold", o => o.OnHold, (o, v) => o with { OnHold = v }),
        Field("number", o => o.Number, (o, v) => o with { Number = v }),
        Field("orderNumber", o => o.OrderNumber, (o, v) => o with { OrderNumber = v }),
        Field("externalReference", o => o.ExternalReference, (o, v) => o with { ExternalReference = v }),
        Field("reference", o => o.Reference, (o, v) => o with { Reference = v }),
        Field("referenceOrigin", o => o.ReferenceOrigin, (o, v) => o with { ReferenceOrigin = v }),
        Field("description", o => o.Description, (o, v) => o with { Description = v }),
        Field("token", o => o.Token, (o, v) => o with { Token = v }),
        Field("market", o => o.Market, (o, v) => o with { Market = v }),
        Field("currency", o => o.Currency, (o, v) => o with { Currency = v }),
        Field("language", o => o.Language, (o, v) => o with { Language = v }),
        Field("customer", o => o.Customer, (o, v) => o with { Customer = v }),
        Field("guest", o => o.Guest, (o, v) => o with { Guest = v }),
        Field("billingAddress", o => o.BillingAddress, (o, v) => o with { BillingAddress = v }),
        Field("shippingAddress", o => o.ShippingAddress, (o, v) => o with { ShippingAddress = v }),
        Field("shippingCountryLock", o => o.ShippingCountryLock, (o, v) => o with { ShippingCountryLock = v }),
        Field("sender", o => o.Sender, (o, v) => o with { Sender = v }),
        Field("recipient", o => o.Recipient, (o, v) => o with { Recipient = v }),
        Field("package", o => o.Package, (o, v) => o with { Package = v }),
        Field("serviceType", o => o.ServiceType, (o, v) => o with { ServiceType = v }),
        Field("notes", o => o.Notes, (o, v) => o with { Notes = v }),
        Field("lines", o => o.Lines, (o, v) => o with { Lines = v }),
        Field("adjustments", o => o.Adjustments, (o, v) => o with { Adjustments = v }),
        Field("tax", o => o.Tax, (o, v) => o with { Tax = v }),
        Field("coupon", o => o.Coupon, (o, v) => o with { Coupon = v }),
        Field("giftCardCode", o => o.GiftCardCode, (o, v) => o with { GiftCardCode = v }),
        Field("autorefresh", o => o.Autorefresh, (o, v) => o with { Autorefresh = v }),
        Field("links", o => o.Links, (o, v) => o with { Links = v }),
        Field("paymentMethod", o => o.PaymentMethod, (o, v) => o with { PaymentMethod = v }),
        Field("paymentSource", o => o.PaymentSource, (o, v) => o with { PaymentSource = v }),
        Field("transactionId", o => o.TransactionId, (o, v) => o with { TransactionId = v }),
        Field("payments", o => o.Payments, (o, v) => o with { Payments = v }),
        Field("fulfillmentStarted", o => o.FulfillmentStarted, (o, v) => o with { FulfillmentStarted = v }),
        Field("shipments", o => o.Shipments, (o, v) => o with { Shipments = v }),
        Field("tracking", o => o.Tracking, (o, v) => o with { Tracking = v }),
        Field("invoice", o => o.Invoice, (o, v) => o with { Invoice = v }),
        Field("reason", o => o.Reason, (o, v) => o with { Reason = v }),
        Field("internalComment", o => o.InternalComment, (o, v) => o with { InternalComment = v }),
        Field("comment", o => o.Comment, (o, v) => o with { Comment = v }),
        Field("attributes", o => o.Attributes, (o, v) => o with { Attributes = v }),
        Field("customData", o => o.CustomData, (o, v) => o with { CustomData = v }),
        Field("metadata", o => o.Metadata, (o, v) => o with { Metadata = v }),
        Field("cancellation", o => o.Cancellation, (o, v) => o with { Cancellation = v }),
        Field("createdAt", o => o.CreatedAt, (o, v) => o with { CreatedAt = v }),
        Field("placedAt", o => o.PlacedAt, (o, v) => o with { PlacedAt = v }),
        Field("approvedAt", o => o.ApprovedAt, (o, v) => o with { ApprovedAt = v }),
        Field("cancelledAt", o => o.CancelledAt, (o, v) => o with { CancelledAt = v }),
        Field("paymentUpdatedAt", o => o.PaymentUpdatedAt, (o, v) => o with { PaymentUpdatedAt = v }),
        Field("fulfillmentUpdatedAt", o => o.FulfillmentUpdatedAt, (o, v) => o with { FulfillmentUpdatedAt = v }),
        Field("refreshedAt", o => o.RefreshedAt, (o, v) => o with { RefreshedAt = v }),
        Field("placeTotal", o => o.PlaceTotal, (o, v) => o with { PlaceTotal = v }),
        Field("anonymized", o => o.Anonymized, (o, v) => o with { Anonymized = v }),
        Field("saved", o => o.Saved, (o, v) => o with { Saved = v }),
    ];

    private static readonly FrozenDictionary<string, OrderField> ByPath =
        All.ToFrozenDictionary(field => field.Path, StringComparer.Ordinal);

    /// <summary>The moves that lead from one order to the other.</summary>
    public static ValueList<FieldChange> Diff(Order before, Order after)
    {
        if (ReferenceEquals(before, after))
            return default;

        List<FieldChange>? changes = null;
        foreach (var field in All.AsSpan())
        {
            if (field.Diff(before, after) is { } change)
                (changes ??= []).Add(change);
        }

        return changes is null ? default : changes.ToValueList();
    }

    /// <summary>Reads back what <see cref="OrderEvent.WriteChanges"/> wrote.</summary>
    /// <param name="json">UTF-8.</param>
    /// <exception cref="JsonException">The text is not such an array, or names a field no order has.</exception>
    public static ValueList<FieldChange> ReadChanges(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        using var document = JsonDocument.ParseValue(ref reader);
        return document.RootElement.EnumerateArray().Select(Read).ToValueList();
    }

    private static FieldChange Read(JsonElement change)
    {
        var path = change.GetProperty("path"u8).GetString()!;
        return ByPath.TryGetValue(path, out var field)
            ? field.Read(Member(change, "from"u8), Member(change, "to"u8))
            : throw new JsonException($"An order has no field '{path}'.");
    }

    private static JsonElement? Member(JsonElement change, ReadOnlySpan<byte> name) =>
        change.TryGetProperty(name, out var value) ? value : null;

    private static OrderField<T> Field<T>(string path, Func<Order, T> get, Func<Order, T, Order> set) =>
        new OrderField<T>(path, get, set, (JsonTypeInfo<T>)OrderJsonContext.Default.GetTypeInfo(typeof(T))!);
}
