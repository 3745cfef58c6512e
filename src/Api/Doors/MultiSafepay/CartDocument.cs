using System.Globalization;
using System.Text.Json;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.MultiSafepay;

/// <summary>
/// What <c>GET /orders/{order_id}</c> adds for an order with a cart. Unlike the amounts beside them these are decimals of major units,
/// as text.
/// </summary>
internal static class CartDocument
{
    public static void WriteCheckoutOptions(Utf8JsonWriter writer, Order order)
    {
        writer.WriteStartObject("checkout_options");
        writer.WriteStartArray("alternate");
        writer.WriteEndArray();
        writer.WriteStartObject("default");
        writer.WriteString("rate", (order.Tax.Rate ?? 0).ToString("0.00##", CultureInfo.InvariantCulture));
        writer.WriteBoolean("shipping_taxed", order.Tax.FreightTaxable ?? false);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    public static void WriteAdjustment(Utf8JsonWriter writer, Order order)
    {
        writer.WriteStartObject("order_adjustment");
        writer.WriteString("total_adjustment", Major(order.Totals.Discount.Amount + order.Totals.Adjustment.Amount, order));
        writer.WriteString("total_tax", Major(order.Totals.Total.Tax, order));
        writer.WriteEndObject();
    }

    public static void WriteTotal(Utf8JsonWriter writer, Order order) =>
        writer.WriteString("order_total", Major(order.Totals.TotalWithTaxes, order));

    public static void WriteItems(Utf8JsonWriter writer, Order order)
    {
        writer.WriteStartObject("shopping_cart");
        writer.WriteStartArray("items");
        foreach (var line in order.Lines)
            WriteItem(writer, order, line);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter writer, Order order, OrderLine line)
    {
        writer.WriteStartObject();
        writer.WriteString("cashback", "");
        writer.WriteString("currency", order.Currency);
        writer.WriteString("description", "");
        writer.WriteString("image", line.ImageUrl ?? "");
        writer.WriteString("merchant_item_id", line.Sku ?? line.Id);
        writer.WriteString("name", line.Name ?? "");
        writer.WriteStartArray("options");
        writer.WriteEndArray();
        writer.WriteString("product_url", "");
        writer.WriteNumber("quantity", line.Quantity);
        writer.WriteString("tax_table_selector", "");
        writer.WriteString("unit_price", Major(line.UnitAmount, order));
        writer.WriteEndObject();
    }

    private static string Major(long minorUnits, Order order) =>
        Money.ToMajor(minorUnits, order.Currency).ToString("0.00", CultureInfo.InvariantCulture);
}
