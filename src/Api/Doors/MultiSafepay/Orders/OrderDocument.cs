using System.Text.Json;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.MultiSafepay.Orders;

/// <summary>
/// The order as <c>GET /orders/{order_id}</c> shows it: members in alphabetical order, amounts in minor units, times in UTC without a
/// zone (MultiSafepay page, 1.6). What the vendor shows and this service does not keep is null.
/// </summary>
internal static class OrderDocument
{
    /// <param name="writer">Stands within the object.</param>
    /// <param name="order">The order.</param>
    /// <param name="part">The part shipment that is shown as an order of its own; null shows the whole order.</param>
    public static void Write(Utf8JsonWriter writer, Order order, Shipment? part = null)
    {
        var hasCart = CartDocument.Has(order);
        var financial = MultiSafepayStatuses.FinancialStatus.Of(order);
        var amount = part?.Amount ?? order.Totals.TotalWithTaxes;
        var request = order.PaymentRequest;

        writer.WriteNumber("amount"u8, amount);
        writer.WriteNumber("amount_refunded"u8, part is null ? order.AmountGivenBack : order.AmountGivenBackOf(part));
        if (hasCart)
            CartDocument.WriteCheckoutOptions(writer, order);
        if (CompletedAt(order, financial) is { } completed)
            writer.WriteString("completed"u8, LocalTime.Of(completed));
        TransactionDocument.WriteCosts(writer, order);
        writer.WriteString("created"u8, LocalTime.Of(part?.ShippedAt ?? order.CreatedAt));
        writer.WriteString("currency"u8, order.Currency);
        WriteCustomInfo(writer, order);
        CustomerDocument.Write(writer, order);
        writer.WriteString("description"u8, order.Description);
        writer.WriteString("fastcheckout"u8, FastCheckout(order));
        writer.WriteString("financial_status"u8, financial);
        writer.WriteString("items"u8, request?.Items);
        writer.WriteString("modified"u8, LocalTime.Of(order.UpdatedAt));
        if (hasCart)
            CartDocument.WriteAdjustment(writer, order);
        writer.WriteString("order_id"u8, part?.ChildOrderId ?? request?.NewOrderId ?? order.Id);
        if (hasCart)
            CartDocument.WriteTotal(writer, order);
        PaymentDocument.Write(writer, order, amount, financial);
        writer.WriteString("reason"u8, order.Reason ?? "");
        writer.WriteString("reason_code"u8, "");
        TransactionDocument.WriteRelated(writer, order);
        if (hasCart)
            CartDocument.WriteItems(writer, order);
        writer.WriteString("status"u8, part is { } ? PartStatus(order) : MultiSafepayStatuses.Status.Of(order));
        TransactionDocument.WriteNumber(writer, "transaction_id", part is null ? order.TransactionId : part.TransactionId);
        writer.WriteString("var1"u8, request?.Variables.First);
        writer.WriteString("var2"u8, request?.Variables.Second);
        writer.WriteString("var3"u8, request?.Variables.Third);
    }

    public static void WriteCustomInfo(Utf8JsonWriter writer, Order order)
    {
        var custom = order.PaymentRequest?.Custom ?? default;
        writer.WriteStartObject("custom_info"u8);
        writer.WriteString("custom_1"u8, custom.First);
        writer.WriteString("custom_2"u8, custom.Second);
        writer.WriteString("custom_3"u8, custom.Third);
        writer.WriteEndObject();
    }

    public static string FastCheckout(Order order) => order.PaymentRequest?.Type == PaymentRequestType.Checkout ? "YES" : "NO";

    /// <summary>A part is there because it was shipped.</summary>
    private static string PartStatus(Order order) =>
        MultiSafepayStatuses.Status.Of(order) is var status && status is "completed" or "uncleared" ? "shipped" : status;

    private static DateTimeOffset? CompletedAt(Order order, string financial) => financial == "completed"
        ? order.FirstCapture?.At ?? order.PaymentUpdatedAt
        : null;
}
