using System.Text.Json;

namespace OrderGrains.Orders.Store;

/// <summary>Writes an order as it is stored.</summary>
public static class OrderJson
{
    /// <summary>Nearly all orders hold nothing unknown; what may hold some takes three times as long to write.</summary>
    public static void Write(Utf8JsonWriter writer, Order order) => JsonSerializer.Serialize(
        writer, order, OrderFields.Shape.HoldsUnknown(order) ? StoredOrderJson.Order : OrderJsonContext.Default.Order);
}
