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
        var financial = MultiSafepayStatuses.FinancialStatus.Of(order);

        writer.WriteNumber("amount"u8, order.Totals.TotalWithTaxes);
        writer.WriteNumber("amount_refunded"u8, order.Balance.Refunded);
        if (hasCart)
            CartDocument.WriteCheckoutOptions(writer, order);
        if (CompletedAt(order, financial) is { } completed)
            writer.WriteString("completed"u8, Time(completed));
        writer.WriteStartArray("costs"u8);
        writer.WriteEndArray();
        writer.WriteString("created"u8, Time(order.CreatedAt));
        writer.WriteString("currency"u8, order.Currency);
        writer.WriteStartObject("custom_info"u8);
        writer.WriteNull("custom_1"u8);
        writer.WriteNull("custom_2"u8);
        writer.WriteNull("custom_3"u8);
        writer.WriteEndObject();
        WriteCustomer(writer, order);
        writer.WriteString("description"u8, order.Description);
        writer.WriteString("fastcheckout"u8, "NO");
        writer.WriteString("financial_status"u8, financial);
        writer.WriteNull("items"u8);
        writer.WriteString("modified"u8, Time(order.UpdatedAt));
        if (hasCart)
            CartDocument.WriteAdjustment(writer, order);
        writer.WriteString("order_id"u8, order.Id);
        if (hasCart)
            CartDocument.WriteTotal(writer, order);
        WritePayment(writer, order, financial);
        writer.WriteString("reason"u8, order.Reason ?? "");
        writer.WriteString("reason_code"u8, "");
        writer.WriteNull("related_transactions"u8);
        if (hasCart)
            CartDocument.WriteItems(writer, order);
        writer.WriteString("status"u8, MultiSafepayStatuses.Status.Of(order));
        if (order.TransactionId is { } transaction)
            writer.WriteNumber("transaction_id"u8, transaction);
        else
            writer.WriteNull("transaction_id"u8);
        writer.WriteNull("var1"u8);
        writer.WriteNull("var2"u8);
        writer.WriteNull("var3"u8);
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("s", CultureInfo.InvariantCulture);

    private static DateTimeOffset? CompletedAt(Order order, string financial) => financial == "completed"
        ? order.FirstCapture?.At ?? order.PaymentUpdatedAt
        : null;

    private static void WriteCustomer(Utf8JsonWriter writer, Order order)
    {
        var address = order.BillingAddress;
        writer.WriteStartObject("customer"u8);
        writer.WriteString("address1"u8, address?.Line1);
        writer.WriteString("address2"u8, address?.Line2);
        writer.WriteString("city"u8, address?.City);
        writer.WriteString("country"u8, address?.Country);
        writer.WriteNull("country_name"u8);
        writer.WriteString("email"u8, order.Customer?.Email ?? address?.Email);
        writer.WriteString("first_name"u8, address?.FirstName);
        writer.WriteString("house_number"u8, address?.HouseNumber);
        writer.WriteString("last_name"u8, address?.LastName);
        writer.WriteString("locale"u8, order.Language);
        writer.WriteString("phone1"u8, address?.Phone);
        writer.WriteNull("phone2"u8);
        writer.WriteString("state"u8, address?.Region);
        writer.WriteString("zip_code"u8, address?.Postcode);
        writer.WriteEndObject();
    }

    private static void WritePayment(Utf8JsonWriter writer, Order order, string financial)
    {
        var method = order.PaymentMethod;
        var type = method?.SourceType ?? method?.Id;

        writer.WriteStartObject("payment_details"u8);
        writer.WriteNull("account_holder_name"u8);
        writer.WriteNull("account_id"u8);
        writer.WriteNull("external_transaction_id"u8);
        writer.WriteNull("recurring_flow"u8);
        writer.WriteNull("recurring_id"u8);
        writer.WriteNull("recurring_model"u8);
        writer.WriteString("type"u8, type);
        writer.WriteEndObject();

        if (method is null)
        {
            writer.WriteNull("payment_methods"u8);
            return;
        }

        writer.WriteStartArray("payment_methods"u8);
        writer.WriteStartObject();
        writer.WriteNumber("amount"u8, order.Totals.TotalWithTaxes);
        writer.WriteString("currency"u8, order.Currency);
        writer.WriteString("description"u8, order.Description);
        writer.WriteNull("external_transaction_id"u8);
        writer.WriteString("payment_description"u8, method.Name);
        writer.WriteString("status"u8, financial);
        writer.WriteString("type"u8, type);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }
}
