using System.Text.Json;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath;

/// <summary>Writes what <c>?include=</c> asks for beside the order (section B8).</summary>
internal static class ElasticPathIncluded
{
    private const string Items = "items";

    /// <summary>Names that may be asked for; orders here hold no tax items, custom discounts and promotions: empty lists.</summary>
    private static readonly string[] Lists = [Items, "tax_items", "custom_discounts", "promotions"];

    /// <summary>The known names in the parameter's comma-separated list, each once; others are ignored.</summary>
    public static IReadOnlyList<string> Parse(string? include)
    {
        var asked = (include ?? "").Split(',', StringSplitOptions.TrimEntries);
        return [.. Lists.Where(asked.Contains)];
    }

    public static void Write(Utf8JsonWriter writer, Order order, IReadOnlyList<string> include)
    {
        writer.WriteStartObject("included");
        foreach (var name in include)
        {
            writer.WriteStartArray(name);
            if (name == Items)
            {
                foreach (var line in order.Lines)
                    WriteItem(writer, order, line);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter writer, Order order, OrderLine line)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "order_item");
        writer.WriteString("id", line.Id);
        writer.WriteNumber("quantity", line.Quantity);
        writer.WriteString("product_id", line.ProductId ?? "");
        writer.WriteString("name", line.Name ?? "");
        writer.WriteString("sku", line.Sku ?? "");
        ElasticPathPrices.WritePlain(writer, "unit_price", line.UnitAmount, order, line);
        ElasticPathPrices.WritePlain(writer, "value", line.TotalAmount, order, line);
        writer.WriteStartArray("discounts");
        writer.WriteEndArray();
        writer.WriteStartObject("links");
        writer.WriteEndObject();
        writer.WriteStartObject("meta");
        ElasticPathPrices.WriteLine(writer, order, line);
        ElasticPathResponses.WriteTimestamps(writer, order);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
