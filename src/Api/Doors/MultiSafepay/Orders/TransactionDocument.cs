using System.Text.Json;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.MultiSafepay.Orders;

/// <summary>What a read order says of transactions: <c>costs</c> and <c>related_transactions</c>.</summary>
internal static class TransactionDocument
{
    /// <summary>Unlike all other amounts these are decimals of major units.</summary>
    public static void WriteCosts(Utf8JsonWriter writer, Order order)
    {
        writer.WriteStartArray("costs"u8);
        foreach (var cost in order.PaymentRequest?.Costs ?? [])
        {
            writer.WriteStartObject();
            writer.WriteNumber("amount"u8, cost.Amount);
            writer.WriteString("description"u8, cost.Description);
            WriteNumber(writer, "transaction_id", cost.TransactionId);
            writer.WriteString("type"u8, cost.Type);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Null where there is none.</summary>
    public static void WriteRelated(Utf8JsonWriter writer, Order order)
    {
        var related = order.RelatedTransactions;
        if (related.Count == 0)
        {
            writer.WriteNull("related_transactions"u8);
            return;
        }

        writer.WriteStartArray("related_transactions"u8);
        foreach (var transaction in related)
            Write(writer, order, transaction);
        writer.WriteEndArray();
    }

    public static void WriteNumber(Utf8JsonWriter writer, string name, long? number)
    {
        if (number is { } known)
            writer.WriteNumber(name, known);
        else
            writer.WriteNull(name);
    }

    private static void Write(Utf8JsonWriter writer, Order order, RelatedTransaction transaction)
    {
        var told = transaction.First.Transaction;
        writer.WriteStartObject();
        writer.WriteNumber("amount"u8, transaction.Amount);
        writer.WriteStartArray("costs"u8);
        writer.WriteEndArray();
        writer.WriteString("created"u8, LocalTime.Of(transaction.First.At));
        writer.WriteString("currency"u8, order.Currency);
        writer.WriteString("description"u8, told?.Description ?? transaction.First.Reason ?? "");
        writer.WriteString("modified"u8, LocalTime.Of(transaction.First.SettledAt ?? transaction.First.At));
        writer.WriteString("order_id"u8, transaction.Type == "refund" ? order.Id : told?.OrderId ?? order.Id);
        writer.WriteString("refund_order_id"u8, transaction.Type == "refund" ? told?.OrderId : null);
        WriteNumber(writer, "reference_transaction_id", order.TransactionId);
        writer.WriteString("status"u8, transaction.Status);
        WriteNumber(writer, "transaction_id", told?.Id);
        writer.WriteString("type"u8, transaction.Type);
        writer.WriteEndObject();
    }
}
