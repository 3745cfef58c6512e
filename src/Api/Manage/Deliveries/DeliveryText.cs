using System.Text.Json;
using OrderGrains.Api.Doors;
using OrderGrains.Deliveries;

namespace OrderGrains.Api.Manage.Deliveries;

/// <summary>Deliveries as the own API shows them: which, not what.</summary>
internal static class DeliveryText
{
    public static JsonAnswer Answer(ListedDelivery delivery) =>
        new(StatusCodes.Status200OK, JsonAnswer.Json, writer => Write(writer, delivery));

    public static JsonAnswer Answer(IReadOnlyList<ListedDelivery> items, DeliveryId? next) =>
        new(StatusCodes.Status200OK, JsonAnswer.Json, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("items");
            foreach (var item in items)
                Write(writer, item);
            writer.WriteEndArray();
            writer.WriteString("next", next?.ToString());
            writer.WriteEndObject();
        });

    /// <summary>So many are sent again, soon.</summary>
    public static JsonAnswer Replayed(int count) => new(StatusCodes.Status202Accepted, JsonAnswer.Json, writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("replayed", count);
        writer.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter writer, ListedDelivery delivery)
    {
        var entry = delivery.Entry;
        writer.WriteStartObject();
        writer.WriteString("id", delivery.Id.ToString());
        writer.WriteString("kind", Word(delivery.Kind));
        writer.WriteString("state", Word(entry.State));
        if (delivery.Id.Webhook is { } webhook)
            writer.WriteString("webhook", webhook);
        writer.WriteString("orderId", entry.Place.OrderId);
        writer.WriteNumber("version", entry.Place.Version);
        if (entry.UpTo is { } last)
            writer.WriteNumber("upToVersion", last);
        if (delivery.Does is { } effect)
            writer.WriteString("effect", effect.ToString());
        else
            WriteMessage(writer, entry);
        writer.WriteNumber("failures", entry.Failures);
        writer.WriteTime("nextAt", entry.NextAt);
        writer.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter writer, DeliveryEntry entry)
    {
        writer.WriteNumber("index", entry.Place.Index);
        writer.WriteString("event", entry.Event);
        writer.WriteString("answer", entry.Answer);
        writer.WriteTime("endedAt", entry.EndedAt);
    }

    /// <summary>As it is asked for.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
