using System.Globalization;
using System.Text.Json;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.MultiSafepay;

/// <summary>
/// The order as <c>GET /orders/{order_id}</c> shows it: members in alphabetical order, amounts in minor units, times in UTC without a
/// zone (MultiSafepay page, 1.6). What the vendor shows and this service does not keep is null.
/// </summary>
internal static class OrderDocument
{
    public static void Write(Utf8JsonWriter writer, Order order)
    {
        var hasCart = order.Lines.Count > 0;

        writer.WriteNumber("amount", order.Totals.TotalWithTaxes);
        writer.WriteNumber("amount_refunded", order.RefundedAmount);
        if (hasCart)
            CartDocument.WriteCheckoutOptions(writer, order);
        if (CompletedAt(order) is { } completed)
            writer.WriteString("completed", Time(completed));
        writer.WriteStartArray("costs");
        writer.WriteEndArray();
        writer.WriteString("created", Time(order.CreatedAt));
        writer.WriteString("currency", order.Currency);
        writer.WriteStartObject("custom_info");
        WriteNulls(writer, "custom_1", "custom_2", "custom_3");
        writer.WriteEndObject();
        WriteCustomer(writer, order);
        writer.WriteString("description", order.Description);
        writer.WriteString("fastcheckout", "NO");
        writer.WriteString("financial_status", MultiSafepayStatuses.FinancialStatus.Of(order));
        writer.WriteNull("items");
        writer.WriteString("modified", Time(order.UpdatedAt));
        if (hasCart)
            CartDocument.WriteAdjustment(writer, order);
        writer.WriteString("order_id", order.Id);
        if (hasCart)
            CartDocument.WriteTotal(writer, order);
        WritePayment(writer, order);
        writer.WriteString("reason", order.Reason ?? "");
        writer.WriteString("reason_code", "");
        writer.WriteNull("related_transactions");
        if (hasCart)
            CartDocument.WriteItems(writer, order);
        writer.WriteString("status", MultiSafepayStatuses.Status.Of(order));
        if (order.TransactionId is { } transaction)
            writer.WriteNumber("transaction_id", transaction);
        else
            writer.WriteNull("transaction_id");
        WriteNulls(writer, "var1", "var2", "var3");
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);

    private static void WriteNulls(Utf8JsonWriter writer, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            writer.WriteNull(name);
    }

    private static DateTimeOffset? CompletedAt(Order order) => MultiSafepayStatuses.FinancialStatus.Of(order) == "completed"
        ? order.Transactions.FirstOrDefault(movement => movement.Kind == TransactionKind.Capture)?.At ?? order.PaymentUpdatedAt
        : null;

    private static void WriteCustomer(Utf8JsonWriter writer, Order order)
    {
        var address = order.BillingAddress;
        writer.WriteStartObject("customer");
        writer.WriteString("address1", address?.Line1);
        writer.WriteString("address2", address?.Line2);
        writer.WriteString("city", address?.City);
        writer.WriteString("country", address?.Country);
        writer.WriteNull("country_name");
        writer.WriteString("email", order.Customer?.Email ?? address?.Email);
        writer.WriteString("first_name", address?.FirstName);
        writer.WriteString("house_number", address?.HouseNumber);
        writer.WriteString("last_name", address?.LastName);
        writer.WriteString("locale", order.Language);
        writer.WriteString("phone1", address?.Phone);
        writer.WriteNull("phone2");
        writer.WriteString("state", address?.Region);
        writer.WriteString("zip_code", address?.Postcode);
        writer.WriteEndObject();
    }

    private static void WritePayment(Utf8JsonWriter writer, Order order)
    {
        var method = order.PaymentMethod;
        var type = method?.SourceType ?? method?.Id;

        writer.WriteStartObject("payment_details");
        WriteNulls(writer, "account_holder_name", "account_id", "external_transaction_id");
        WriteNulls(writer, "recurring_flow", "recurring_id", "recurring_model");
        writer.WriteString("type", type);
        writer.WriteEndObject();

        if (method is null)
        {
            writer.WriteNull("payment_methods");
            return;
        }

        writer.WriteStartArray("payment_methods");
        writer.WriteStartObject();
        writer.WriteNumber("amount", order.Totals.TotalWithTaxes);
        writer.WriteString("currency", order.Currency);
        writer.WriteString("description", order.Description);
        writer.WriteNull("external_transaction_id");
        writer.WriteString("payment_description", method.Name);
        writer.WriteString("status", MultiSafepayStatuses.FinancialStatus.Of(order));
        writer.WriteString("type", type);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }
}
