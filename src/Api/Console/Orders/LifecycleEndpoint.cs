using System.Text.Json;
using OrderGrains.Api.Doors;
using OrderGrains.Orders;

namespace OrderGrains.Api.Console.Orders;

/// <summary>
/// The lifecycle to draw, from its table:
/// <c>{"arrows":[{"from","to","verbs":[…]}],"status":[…],"payment":[…],"fulfillment":[…]}</c>.
/// </summary>
internal static class LifecycleEndpoint
{
    public static IResult Get() => new JsonAnswer(StatusCodes.Status200OK, JsonAnswer.Json, writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("arrows");
        foreach (var (from, to, verbs) in Lifecycle.Arrows())
        {
            writer.WriteStartObject();
            writer.WriteString("from", $"{from}");
            writer.WriteString("to", $"{to}");
            WriteNames(writer, "verbs", verbs);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteNames(writer, "status", Enum.GetValues<OrderStatus>());
        WriteNames(writer, "payment", Enum.GetValues<PaymentStatus>());
        WriteNames(writer, "fulfillment", Enum.GetValues<FulfillmentStatus>());
        writer.WriteEndObject();
    });

    private static void WriteNames<T>(Utf8JsonWriter writer, string name, IEnumerable<T> values)
        where T : struct, Enum
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue($"{value}");
        writer.WriteEndArray();
    }
}
