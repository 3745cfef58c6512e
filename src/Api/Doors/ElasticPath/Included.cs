using System.Text.Json;
using OrderGrains.Api.Doors.ElasticPath.Carts.Taxes;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath;

/// <summary>Writes what <c>?include=</c> asks for beside the order (section B8).</summary>
internal static class ElasticPathIncluded
{
    /// <summary>The items of orders.</summary>
    public const string Items = "items";

    private const string Taxes = "tax_items";
    private const string Discounts = "custom_discounts";

    /// <summary>Names that may be asked for; orders here hold no promotions: an empty list.</summary>
    private static readonly string[] Lists = [Items, Taxes, Discounts, "promotions"];

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
        writer.WriteStartObject("included"u8);
        foreach (var name in include)
        {
            if (name == Taxes)
                TaxResponses.WriteAll(writer, name, orders);
            else if (name == Discounts)
                ElasticPathDiscounts.WriteAll(writer, name, orders);
            else
                WriteItems(writer, name, name == Items ? orders : []);
        }

        writer.WriteEndObject();
    }

    /// <summary>The items of orders, as a list of this name.</summary>
    public static void WriteItems(Utf8JsonWriter writer, string name, IReadOnlyList<Order> orders) =>
        WriteItems(writer, name, orders, _ => true);

    /// <summary>Those items of orders that are meant, as a list of this name.</summary>
    public static void WriteItems(Utf8JsonWriter writer, string name, IReadOnlyList<Order> orders, Func<OrderLine, bool> isMeant)
    {
        writer.WriteStartArray(name);
        foreach (var order in orders)
        {
            var times = (ElasticPathResponses.Time(order.CreatedAt), ElasticPathResponses.Time(order.UpdatedAt));
            for (var index = 0; index < order.Lines.Count; index++)
            {
                if (isMeant(order.Lines[index]))
                    WriteItem(writer, order, order.Lines[index], order.Totals.Lines[index], times);
            }
        }

        writer.WriteEndArray();
    }

    private static void WriteItem(
        Utf8JsonWriter writer, Order order, OrderLine line, LineTotals totals, (string Created, string Updated) times)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, "order_item");
        writer.WriteString("id"u8, line.Id);
        writer.WriteNumber("quantity"u8, line.Quantity);
        writer.WriteString("product_id"u8, line.ProductId ?? "");
        writer.WriteString("name"u8, line.Name ?? "");
        writer.WriteString("sku"u8, line.Sku ?? "");
        ElasticPathPrices.WritePlain(writer, "unit_price"u8, line.UnitAmount, order, line);
        ElasticPathPrices.WritePlain(writer, "value"u8, line.TotalAmount, order, line);
        ElasticPathDiscounts.WriteOfLine(writer, order, line);
        writer.WriteStartObject("links"u8);
        writer.WriteEndObject();
        writer.WriteStartObject("meta"u8);
        ElasticPathPrices.WriteLine(writer, totals, line.Quantity, order.Currency);
        ElasticPathResponses.WriteTimestamps(writer, times.Created, times.Updated);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
