using System.Text.Json;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath.Payments;

/// <summary>Writes transactions (section B8).</summary>
internal static class TransactionResponses
{
    /// <summary><c>{"data":transaction}</c>.</summary>
    public static IResult One(Transaction transaction) => ElasticPathResponses.Answer(writer =>
    {
        writer.WritePropertyName("data");
        Write(writer, transaction);
    });

    /// <summary><c>{"data":[transaction]}</c>.</summary>
    public static IResult All(Order order) => ElasticPathResponses.Answer(writer =>
    {
        writer.WriteStartArray("data");
        foreach (var transaction in Transaction.All(order))
            Write(writer, transaction);
        writer.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter writer, Transaction transaction)
    {
        var (order, payment, movement) = (transaction.Order, transaction.Payment, transaction.Movement);
        writer.WriteStartObject();
        writer.WriteString("id", movement.Id);
        writer.WriteString("type", "transaction");
        writer.WriteString("reference", transaction.Reference);
        if (payment.Name is { } name)
            writer.WriteString("name", name);
        if (payment.CustomReference is { } reference)
            writer.WriteString("custom_reference", reference);
        writer.WriteString("gateway", transaction.Gateway);
        writer.WriteNumber("amount", movement.Amount);
        writer.WriteNumber("refunded_amount", transaction.Refunded);
        writer.WriteString("currency", order.Currency);
        writer.WriteString("transaction_type", transaction.Type);
        writer.WriteString("status", transaction.Status);
        WriteOrder(writer, order);
        WriteMeta(writer, transaction);
        writer.WriteEndObject();
    }

    private static void WriteOrder(Utf8JsonWriter writer, Order order)
    {
        writer.WriteStartObject("relationships");
        writer.WriteStartObject("order");
        writer.WritePropertyName("data");
        ElasticPathResponses.WriteIdentifier(writer, "order", order.Id);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteMeta(Utf8JsonWriter writer, Transaction transaction)
    {
        var (currency, movement) = (transaction.Order.Currency, transaction.Movement);
        writer.WriteStartObject("meta");
        ElasticPathPrices.WriteMoney(writer, "display_price"u8, movement.Amount, currency);
        writer.WriteStartObject("display_refunded_amount");
        ElasticPathPrices.WriteMoney(writer, "total"u8, transaction.Refunded, currency);
        writer.WriteEndObject();
        ElasticPathResponses.WriteTimestamps(writer, movement.At, movement.SettledAt ?? movement.At);
        writer.WriteEndObject();
    }
}
