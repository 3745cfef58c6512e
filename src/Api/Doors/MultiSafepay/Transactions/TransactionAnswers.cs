using System.Text.Json;
using OrderGrains.Api.Doors.MultiSafepay.Orders;

namespace OrderGrains.Api.Doors.MultiSafepay.Transactions;

/// <summary>Transactions in the vendor's words, members in alphabetical order as in all its answers.</summary>
internal static class TransactionAnswers
{
    /// <summary>Other than for orders, the vendor answers in the words of its gateway.</summary>
    public static readonly IResult Unknown = new JsonAnswer(StatusCodes.Status404NotFound, JsonAnswer.Json, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("message"u8, "Not found"u8);
        writer.WriteEndObject();
    });

    public static IResult Of(Transaction transaction) => new JsonAnswer(StatusCodes.Status200OK, JsonAnswer.Json, writer =>
    {
        writer.WriteStartObject();
        writer.WritePropertyName("data"u8);
        Write(writer, transaction);
        writer.WriteBoolean("success"u8, true);
        writer.WriteEndObject();
    });

    /// <param name="page">The page.</param>
    /// <param name="request">What it answers: the pager leads back there.</param>
    /// <param name="limit">The most transactions of a page.</param>
    public static IResult Of(TransactionPage page, HttpRequest request, int limit) =>
        new JsonAnswer(StatusCodes.Status200OK, JsonAnswer.Json, writer =>
        {
            var pager = new PagerLinks(request);
            writer.WriteStartObject();
            writer.WriteStartArray("data"u8);
            foreach (var transaction in page.Items)
                Write(writer, transaction);
            writer.WriteEndArray();
            writer.WriteStartObject("pager"u8);
            writer.WriteString("after"u8, pager.To("after", page.After?.Cursor));
            writer.WriteString("before"u8, pager.To("before", page.Before?.Cursor));
            writer.WriteStartObject("cursor"u8);
            writer.WriteString("after"u8, page.After?.Cursor);
            writer.WriteString("before"u8, page.Before?.Cursor);
            writer.WriteEndObject();
            writer.WriteNumber("limit"u8, limit);
            writer.WriteEndObject();
            writer.WriteBoolean("success"u8, true);
            writer.WriteEndObject();
        });

    private static void Write(Utf8JsonWriter writer, Transaction transaction)
    {
        writer.WriteStartObject();
        writer.WriteNumber("amount"u8, transaction.Amount);
        writer.WriteString("completed"u8, Time(transaction.Completed));
        writer.WriteStartArray("costs"u8);
        writer.WriteEndArray();
        writer.WriteString("created"u8, LocalTime.Of(transaction.Created));
        writer.WriteString("currency"u8, transaction.Currency);
        writer.WriteStartObject("customer"u8);
        writer.WriteString("email"u8, transaction.Email);
        writer.WriteString("first_name"u8, transaction.FirstName);
        writer.WriteNull("iban"u8);
        writer.WriteString("last_name"u8, transaction.LastName);
        writer.WriteEndObject();
        writer.WriteString("debit_credit"u8, transaction.IsCredit ? "C"u8 : "D"u8);
        writer.WriteString("description"u8, transaction.Description);
        writer.WriteString("financial_status"u8, transaction.FinancialStatus);
        writer.WriteString("invoice_id"u8, transaction.InvoiceId);
        writer.WriteNumber("net"u8, transaction.Amount);
        writer.WriteString("order_id"u8, transaction.OrderId);
        writer.WriteString("payment_method"u8, transaction.Method);
        writer.WriteNull("site_id"u8);
        writer.WriteString("status"u8, transaction.Status);
        if (transaction.Id is { } id)
            writer.WriteNumber("transaction_id"u8, id);
        else
            writer.WriteNull("transaction_id"u8);
        writer.WriteString("type"u8, transaction.Type);
        writer.WriteString("updated"u8, LocalTime.Of(transaction.Updated));
        writer.WriteString("var1"u8, transaction.Variables.First);
        writer.WriteString("var2"u8, transaction.Variables.Second);
        writer.WriteString("var3"u8, transaction.Variables.Third);
        writer.WriteEndObject();
    }

    private static string? Time(DateTimeOffset? time) => time is { } at ? LocalTime.Of(at) : null;
}
