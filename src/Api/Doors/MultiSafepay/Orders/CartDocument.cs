using System.Globalization;
using System.Text.Json;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.MultiSafepay.Orders;

/// <summary>
/// What <c>GET /orders/{order_id}</c> adds for an order with a cart. Unlike the amounts beside them these are decimals of major units,
/// as text.
/// </summary>
internal static class CartDocument
{
    /// <summary>The one line of an order that was created without a cart is none.</summary>
    public static bool Has(Order order) => order.Lines.Count > 0
        && (order.PaymentRequest is null || order.Lines.Any(line => line.Cart is not null));

    public static void WriteCheckoutOptions(Utf8JsonWriter writer, Order order)
    {
        writer.WriteStartObject("checkout_options"u8);
        writer.WriteStartArray("alternate"u8);
        if (order.PaymentRequest is { TaxTables.Count: > 0 } request)
        {
            foreach (var table in request.TaxTables.GroupBy(table => table.Name))
                WriteTable(writer, table.Key, [.. table]);
        }

        writer.WriteEndArray();
        writer.WriteStartObject("default"u8);
        writer.WriteString("rate"u8, Rate(order.Tax.Rate ?? 0));
        writer.WriteBoolean("shipping_taxed"u8, order.Tax.FreightTaxable ?? false);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    public static void WriteAdjustment(Utf8JsonWriter writer, Order order)
    {
        writer.WriteStartObject("order_adjustment"u8);
        writer.WriteString("total_adjustment"u8, Major(order.Totals.Discount.Amount + order.Totals.Adjustment.Amount, order));
        writer.WriteString("total_tax"u8, Major(order.Totals.Total.Tax, order));
        writer.WriteEndObject();
    }

    public static void WriteTotal(Utf8JsonWriter writer, Order order) =>
        writer.WriteString("order_total"u8, Major(order.Totals.TotalWithTaxes, order));

    public static void WriteItems(Utf8JsonWriter writer, Order order)
    {
        writer.WriteStartObject("shopping_cart"u8);
        writer.WriteStartArray("items"u8);
        foreach (var line in order.Lines)
            WriteItem(writer, order, line);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteTable(Utf8JsonWriter writer, string name, TaxTable[] rules)
    {
        writer.WriteStartObject();
        writer.WriteString("name"u8, name);
        writer.WriteStartArray("rules"u8);
        foreach (var rule in rules)
        {
            writer.WriteStartObject();
            writer.WriteString("country"u8, rule.Country ?? "");
            writer.WriteString("rate"u8, Rate(rule.Rate));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (rules[0].Standalone is { } standalone)
            writer.WriteBoolean("standalone"u8, standalone);
        else
            writer.WriteString("standalone"u8, ""u8);
        writer.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter writer, Order order, OrderLine line)
    {
        writer.WriteStartObject();
        writer.WriteString("cashback"u8, line.Cart?.Cashback ?? "");
        writer.WriteString("currency"u8, order.Currency);
        writer.WriteString("description"u8, line.Cart?.Description ?? "");
        writer.WriteString("image"u8, line.ImageUrl ?? "");
        writer.WriteString("merchant_item_id"u8, line.Sku ?? line.Id);
        writer.WriteString("name"u8, line.Name ?? "");
        writer.WriteStartArray("options"u8);
        writer.WriteEndArray();
        writer.WriteString("product_url"u8, line.Cart?.ProductUrl ?? "");
        writer.WriteNumber("quantity"u8, line.Quantity);
        writer.WriteString("tax_table_selector"u8, line.Cart?.TaxTable ?? "");
        writer.WriteString("unit_price"u8, line.Cart?.UnitPrice ?? Major(line.UnitAmount, order));
        if (line.Cart is { WeightValue: { } weight } cart)
        {
            writer.WriteStartObject("weight"u8);
            writer.WriteString("unit"u8, cart.WeightUnit ?? "");
            writer.WriteString("value"u8, weight);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static string Rate(decimal rate) => rate.ToString("0.00########", CultureInfo.InvariantCulture);

    private static string Major(long minorUnits, Order order) => Money.Plain(minorUnits, order.Currency);
}
