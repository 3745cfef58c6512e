using System.Text.Json;
using OrderGrains.Api.Doors;
using OrderGrains.Api.Manage.Acting;
using OrderGrains.Orders;

namespace OrderGrains.Api.Manage;

/// <summary>
/// Writes an order as the own door shows it: canonical JSON, the three axes always there, what is computed at the end.
/// </summary>
internal static class OrderAnswer
{
    private static readonly string[] Axes = ["status", "payment", "fulfillment"];

    public static JsonAnswer Of(Order order, int status) => new(status, JsonAnswer.Json, writer => Write(writer, order));

    public static JsonAnswer Of(OrderTransitions transitions) => new(StatusCodes.Status200OK, JsonAnswer.Json, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("orderId", transitions.Order.Id);
        writer.WriteNumber("version", transitions.Order.Version);
        WriteAxes(writer, transitions.Order);
        writer.WriteStartArray("allowed");
        foreach (var standing in transitions.Verbs.Where(standing => standing.WhyNot is null))
            writer.WriteStringValue(standing.Verb.ToString());
        writer.WriteEndArray();
        writer.WriteStartArray("commands");
        foreach (var name in transitions.Verbs.Where(standing => standing.WhyNot is null).SelectMany(one => ActionTable.NamesOf(one.Verb)))
            writer.WriteStringValue(name);
        writer.WriteEndArray();
        writer.WriteStartObject("refused");
        foreach (var standing in transitions.Verbs.Where(standing => standing.WhyNot is not null))
            writer.WriteString(standing.Verb.ToString(), standing.WhyNot);
        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    /// <summary>Writes the order as one object.</summary>
    public static void Write(Utf8JsonWriter writer, Order order)
    {
        var members = JsonSerializer.SerializeToElement(order, OrderJsonContext.Default.Order);

        writer.WriteStartObject();
        writer.WriteString("id", order.Id);
        writer.WriteString("merchant", order.Merchant);
        writer.WriteNumber("version", order.Version);
        WriteAxes(writer, order);
        foreach (var member in members.EnumerateObject())
        {
            if (member.Name is not ("id" or "merchant" or "version" or "oldestReader") && !Axes.Contains(member.Name))
                member.WriteTo(writer);
        }

        WriteSum(writer, "authorizedAmount", order.Balance.Authorized);
        WriteSum(writer, "capturedAmount", order.Balance.Captured);
        WriteSum(writer, "refundedAmount", order.Balance.Refunded);
        writer.WritePropertyName("totals");
        JsonSerializer.Serialize(writer, order.Totals, ManageJsonContext.Default.OrderTotals);
        writer.WriteEndObject();
    }

    private static void WriteSum(Utf8JsonWriter writer, string name, long amount)
    {
        if (amount != 0)
            writer.WriteNumber(name, amount);
    }

    /// <summary>The canonical JSON leaves unset members out; what an order stands at is never left out here.</summary>
    private static void WriteAxes(Utf8JsonWriter writer, Order order)
    {
        writer.WriteString(Axes[0], order.Status.ToString());
        writer.WriteString(Axes[1], order.Payment.ToString());
        writer.WriteString(Axes[2], order.Fulfillment.ToString());
    }
}
