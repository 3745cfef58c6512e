using System.Text.Encodings.Web;
using System.Text.Json;
using OrderGrains.Api.Doors;
using OrderGrains.Customers;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Manage.Customers;

/// <summary>
/// <c>{"id","email","name","externalReference","metadata","registered","formerEmails","addresses","addressNames","wallet","orders"}</c>,
/// sent as it is read, so that a page of orders at most is held. Where reading fails on the way the connection breaks, and the document has
/// no end.
/// </summary>
/// <param name="id">The customer's id.</param>
/// <param name="customer">Null for one who is known from orders alone.</param>
/// <param name="orders">The orders, as <see cref="OrderAnswer"/> shows them.</param>
internal sealed class CustomerExport(string id, Customer? customer, IAsyncEnumerable<Order> orders) : IResult
{
    private const int FlushBytes = 64 * 1024;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = JsonAnswer.Json;
        await using var writer = new Utf8JsonWriter(response.BodyWriter, Options);
        writer.WriteStartObject();
        WriteCustomer(writer);
        writer.WriteStartArray("orders");
        await foreach (var order in orders)
        {
            OrderAnswer.Write(writer, order);
            if (writer.BytesPending < FlushBytes)
                continue;
            writer.Flush();
            await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private void WriteCustomer(Utf8JsonWriter writer)
    {
        writer.WriteString("id", id);
        writer.WriteString("email", customer?.Profile.Email);
        writer.WriteString("name", customer?.Profile.Name);
        writer.WriteString("externalReference", customer?.Profile.ExternalReference);
        writer.WritePropertyName("metadata");
        (customer?.Profile.Metadata ?? JsonText.EmptyObject).WriteTo(writer);
        writer.WriteBoolean("registered", customer?.Registered ?? false);
        writer.WriteStartArray("formerEmails");
        foreach (var email in customer?.FormerEmails ?? default)
            writer.WriteStringValue(email);
        writer.WriteEndArray();
        writer.WriteStartArray("addresses");
        foreach (var address in customer?.AddressBook ?? default)
            JsonSerializer.Serialize(writer, address, OrderJsonContext.Default.Address);
        writer.WriteEndArray();
        writer.WriteStartObject("addressNames");
        foreach (var note in (customer?.BookNotes ?? default).Where(note => note.Name is not null))
            writer.WriteString(note.Address, note.Name);
        writer.WriteEndObject();
        writer.WriteStartArray("wallet");
        foreach (var entry in customer?.Wallet ?? default)
        {
            writer.WriteStartObject();
            writer.WriteString("id", entry.Id);
            writer.WritePropertyName("source");
            JsonSerializer.Serialize(writer, entry.Source, OrderJsonContext.Default.PaymentSource);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
