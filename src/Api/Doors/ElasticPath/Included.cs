using System.Text.Json;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath;

/// <summary>Writes what <c>?include=</c> asks for beside the order (section B8).</summary>
internal static class ElasticPathIncluded
{
    /// <summary>The items of orders.</summary>
    public const string Items = "items";

    /// <summary>Names that may be asked for; orders here hold no tax items, custom discounts and promotions: empty lists.</summary>
    private static readonly string[] Lists = [Items, "tax_items", "custom_discounts", "promotions"];

    /// <summary>The known names in the parameter's comma-separated list, each once; others are ignored.</summary>
    public static IReadOnlyList<string> Parse(string? include)
    {
        var asked = (include ?? "").Split(',', StringSplitOptions.TrimEntries);
        return [.. Lists.Where(asked.Contains)];
    }

    /// <summary>Nothing where nothing is asked for.</summary>
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<Order> orders, IReadOnlyList<string> include)
    {
        if (include.Count == 0)
            return;
        writer.WriteStartObject("included");
        foreach (var name in include)
            WriteItems(writer, name, name == Items ? orders : []);
        writer.WriteEndObject();
    }

    /// <summary>The items of orders, as a list of this name.</summary>
    public static void WriteItems(Utf8JsonWriter writer, string name, IReadOnlyList<Order> orders)
    {
        writer.WriteStartArray(name);
        foreach (var order in orders)
        {
            foreach (var line in order.Lines)
                WriteItem(writer, order, line);
        }

        writer.WriteEndArray();
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
        ElasticPathResponses.WriteTimestamps(writer, order.CreatedAt, order.UpdatedAt);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
