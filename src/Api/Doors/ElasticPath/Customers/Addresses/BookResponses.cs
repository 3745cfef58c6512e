using System.Text.Json;
using OrderGrains.Customers;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath.Customers.Addresses;

/// <summary>Writes addresses of customers, members in the order of the vendor's examples.</summary>
internal static class BookResponses
{
    public static IResult One(Customer customer, Address address, HttpRequest http) => ElasticPathResponses.Answer(writer =>
    {
        writer.WritePropertyName("data");
        Write(writer, customer, address, http);
    });

    public static IResult All(Customer customer, HttpRequest http) => ElasticPathResponses.Answer(writer =>
    {
        writer.WriteStartArray("data");
        foreach (var address in customer.AddressBook.Where(address => address.Id is not null))
            Write(writer, customer, address, http);
        writer.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter writer, Customer customer, Address address, HttpRequest http)
    {
        var (id, note) = (customer.Profile.Id, customer.BookNotes.FirstOrDefault(note => note.Address == address.Id));
        writer.WriteStartObject();
        writer.WriteString("type", BookForm.Type);
        writer.WriteString("first_name", address.FirstName ?? "");
        writer.WriteString("last_name", address.LastName ?? "");
        writer.WriteString("name", note?.Name ?? "");
        writer.WriteString("phone_number", address.Phone ?? "");
        writer.WriteString("instructions", address.Instructions ?? "");
        ElasticPathParties.WritePlace(writer, address);
        writer.WriteString("id", address.Id);
        writer.WriteStartObject("meta");
        if (note is not null)
            ElasticPathResponses.WriteTimestamps(writer, note.CreatedAt, note.UpdatedAt);
        writer.WriteEndObject();
        writer.WriteStartObject("links");
        writer.WriteString(
            "self",
            $"{http.Scheme}://{http.Host}/v2/customers/{Uri.EscapeDataString(id)}/addresses/{Uri.EscapeDataString(address.Id!)}");
        writer.WriteEndObject();
        writer.WriteStartObject("relationships");
        writer.WriteStartObject("customer");
        writer.WriteString("id", id);
        writer.WriteString("type", CustomerForm.Type);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
