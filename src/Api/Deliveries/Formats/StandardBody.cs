using System.Buffers;
using System.Text.Json;
using OrderGrains.Api.Doors;
using OrderGrains.Api.Manage;
using OrderGrains.Orders;

namespace OrderGrains.Api.Deliveries.Formats;

/// <summary>
/// The body of the project's own messages: the event as the change feed shows it, and the order as <c>GET ?version=</c> does. What makes it
/// too large is left out, and named under <c>omitted</c>.
/// </summary>
internal static class StandardBody
{
    private static readonly string[][] Omissions = [[], ["order"], ["order", "changes"]];

    /// <param name="order">As of the event's version.</param>
    /// <param name="entry">The event.</param>
    /// <param name="limit">The most bytes.</param>
    public static ReadOnlyMemory<byte> Write(Order order, HistoryEntry entry, int limit)
    {
        var body = new ArrayBufferWriter<byte>();
        foreach (var omitted in Omissions)
        {
            body.ResetWrittenCount();
            using (var writer = new Utf8JsonWriter(body, JsonAnswer.Options))
                Write(writer, order, omitted.Contains("changes") ? entry with { Changes = [] } : entry, omitted);
            if (body.WrittenCount <= limit)
                break;
        }

        return body.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter writer, Order order, HistoryEntry entry, string[] omitted)
    {
        writer.WriteStartObject();
        writer.WriteString("type", $"order.{entry.Event}");
        writer.WriteString("timestamp", entry.At);
        writer.WriteStartObject("data");
        writer.WriteString("orderId", order.Id);
        HistoryAnswer.WriteMembers(writer, entry);
        writer.WritePropertyName("order");
        if (omitted.Contains("order"))
            writer.WriteNullValue();
        else
            OrderAnswer.Write(writer, order);
        if (omitted.Length > 0)
        {
            writer.WriteStartArray("omitted");
            foreach (var name in omitted)
                writer.WriteStringValue(name);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
