using System.Text.Json;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath;

/// <summary>Writes discounts that somebody else has reckoned: the vendor's custom discounts.</summary>
internal static class ElasticPathDiscounts
{
    public const string Type = "custom_discount";

    /// <summary>Those of an order, or of what is to become one.</summary>
    public static IEnumerable<Adjustment> Of(Order order) =>
        order.Adjustments.Where(adjustment => adjustment.Kind == AdjustmentKind.Coupon);

    /// <summary>Those of several orders, as a list of this name.</summary>
    public static void WriteAll(Utf8JsonWriter writer, string name, IReadOnlyList<Order> orders)
    {
        writer.WriteStartArray(name);
        foreach (var order in orders)
        {
            foreach (var discount in Of(order))
                Write(writer, discount, order);
        }

        writer.WriteEndArray();
    }

    /// <summary>One of them.</summary>
    public static void Write(Utf8JsonWriter writer, Adjustment discount, Order order)
    {
        writer.WriteStartObject();
        writer.WriteString("type", Type);
        writer.WriteString("id", discount.Id);
        writer.WriteString("external_id", discount.ExternalId ?? "");
        writer.WriteString("discount_engine", discount.Engine ?? "");
        ElasticPathPrices.WriteMoney(writer, "amount"u8, discount.Amount, order.Currency);
        writer.WriteString("description", discount.Label ?? "");
        writer.WriteString("discount_code", discount.Code ?? "");
        if (discount.Line is { } line)
        {
            writer.WriteStartObject("relationships");
            writer.WriteStartObject("item");
            writer.WritePropertyName("data");
            ElasticPathResponses.WriteIdentifier(writer, TypeOf(order, line), line);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    /// <summary>What an item says of the discounts that are its alone.</summary>
    public static void WriteOfLine(Utf8JsonWriter writer, Order order, OrderLine line)
    {
        writer.WriteStartArray("discounts");
        foreach (var discount in Of(order).Where(discount => discount.Line == line.Id))
        {
            writer.WriteStartObject();
            ElasticPathPrices.WritePlain(writer, "amount"u8, discount.Amount, order, line);
            writer.WriteString("code", discount.Code ?? "");
            writer.WriteString("id", discount.Id);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string TypeOf(Order order, string id) =>
        order.Lines.FirstOrDefault(line => line.Id == id) is { ProductId: null } ? "custom_item" : "cart_item";
}
