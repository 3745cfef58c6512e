using System.Text.Json;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.Centra.Orders;

/// <summary>A line as a product of an order, or of a parcel.</summary>
internal static class LineDocument
{
    /// <summary>As an element of the order's list of products.</summary>
    public static void WriteOfOrder(Utf8JsonWriter writer, OrderLine line, LineTotals totals, Order order)
    {
        writer.WriteStartObject();
        WriteNames(writer, line);
        WriteCodes(writer, line);
        writer.WriteString("name"u8, line.Name ?? "");
        writer.WriteString("variant"u8, line.Article?.Variant ?? "");
        writer.WriteString("brand"u8, line.Article?.Brand ?? "");
        writer.WriteString("size"u8, line.Article?.Size ?? "");
        WriteLocalizedSize(writer, line);
        WritePrices(writer, line, line.Quantity, order);
        writer.WriteString("comment"u8, line.Comment ?? "");
        writer.WriteNumber("taxPercent"u8, CentraMoney.Percent(order.Tax.For(line).Rate ?? 0));
        writer.WriteNumber("priceDiscount"u8, CentraMoney.Major(OrderAmounts.Reduction(line), order));
        writer.WriteNumber("priceDiscountAsPercent"u8, Percent(line));
        writer.WriteNumber("taxValue"u8, CentraMoney.Major(totals.Tax, order));
        writer.WriteNumber("totalPrice"u8, CentraMoney.Major(line.TotalAmount, order));
        writer.WriteBoolean("anyDiscount"u8, OrderAmounts.Reduction(line) > 0 || totals.Discount != 0);
        writer.WriteNumber("priceEachWithoutTax"u8, CentraMoney.Major(line.Quantity > 0 ? totals.Taxable / line.Quantity : 0, order));
        writer.WriteNumber("priceEachReduction"u8, CentraMoney.Major(line.Quantity > 0 ? -totals.Discount / line.Quantity : 0, order));
        writer.WriteBoolean("isBundle"u8, false);
        writer.WriteEndObject();
    }

    /// <summary>As an element of a parcel's list of products.</summary>
    public static void WriteOfParcel(Utf8JsonWriter writer, OrderLine line, int quantity, Order order)
    {
        writer.WriteStartObject();
        WriteNames(writer, line);
        writer.WriteString("name"u8, line.Name ?? "");
        writer.WriteString("variant"u8, line.Article?.Variant ?? "");
        writer.WriteString("size"u8, line.Article?.Size ?? "");
        WriteCodes(writer, line);
        WritePrices(writer, line, quantity, order);
        writer.WriteString("comment"u8, line.Comment ?? "");
        writer.WriteBoolean("isBundle"u8, false);
        writer.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter writer, OrderLine line)
    {
        writer.WriteString("lineId"u8, line.Id);
        writer.WriteString("sku"u8, line.Sku ?? "");
        writer.WriteString("variantSku"u8, "");
        writer.WriteString("sizeSku"u8, "");
    }

    private static void WriteCodes(Utf8JsonWriter writer, OrderLine line)
    {
        writer.WriteString("ean"u8, line.Article?.Ean ?? "");
        writer.WriteString("upc"u8, line.Article?.Upc ?? "");
    }

    private static void WriteLocalizedSize(Utf8JsonWriter writer, OrderLine line)
    {
        if (line.Article is not { LocalizedSize: { } size } article)
            return;
        writer.WriteStartObject("localizedSize"u8);
        writer.WriteString("localizedSize"u8, size);
        writer.WriteString("localizationDefinitionName"u8, article.SizeChart ?? "");
        writer.WriteEndObject();
    }

    private static void WritePrices(Utf8JsonWriter writer, OrderLine line, int quantity, Order order)
    {
        writer.WriteNumber("qty"u8, quantity);
        writer.WriteNumber("originalPrice"u8, CentraMoney.Major(line.OriginalAmount ?? line.UnitAmount, order));
        writer.WriteNumber("price"u8, CentraMoney.Major(line.UnitAmount, order));
    }

    /// <summary>Two decimals.</summary>
    private static decimal Percent(OrderLine line) => line.OriginalAmount is > 0 and var original
        ? Math.Round(100m * OrderAmounts.Reduction(line) / original, 2) / 1.00m
        : 0;
}
