using System.Text.Json;
using OrderGrains.Api.Doors.ElasticPath.Listing;
using OrderGrains.Customers;

namespace OrderGrains.Api.Doors.ElasticPath.Customers;

/// <summary>Writes customers, members in the order of the vendor's examples.</summary>
internal static class CustomerResponses
{
    public static IResult One(Customer customer, int status = StatusCodes.Status200OK) => ElasticPathResponses.Answer(
        writer =>
        {
            writer.WritePropertyName("data");
            Write(writer, customer);
        },
        status);

    public static IResult Page(IReadOnlyList<Customer> customers, ListLinks links) => ElasticPathResponses.Answer(writer =>
    {
        writer.WriteStartArray("data");
        foreach (var customer in customers)
            Write(writer, customer);
        writer.WriteEndArray();
        links.Write(writer);
    });

    /// <summary>The token is shown in this answer alone.</summary>
    public static IResult Token(CustomerSession session, string customer, string token) => ElasticPathResponses.Answer(writer =>
    {
        writer.WriteStartObject("data");
        writer.WriteString("type", "token");
        writer.WriteString("id", session.Id);
        writer.WriteString("customer_id", customer);
        writer.WriteString("token", token);
        writer.WriteNumber("expires", session.ExpiresAt.ToUnixTimeSeconds());
        writer.WriteEndObject();
    });

    /// <summary>Of the password no more than whether there is one.</summary>
    private static void Write(Utf8JsonWriter writer, Customer customer)
    {
        writer.WriteStartObject();
        writer.WriteString("type", CustomerForm.Type);
        writer.WriteString("id", customer.Profile.Id);
        writer.WriteString("name", customer.Profile.Name ?? "");
        writer.WriteString("email", customer.Profile.Email ?? "");
        if (customer.Profile.ExternalReference is { } reference)
            writer.WriteString("external_ref", reference);
        writer.WriteBoolean("password", customer.Registered);
        writer.WriteStartObject("meta");
        writer.WriteStartObject("timestamps");
        if (customer.CreatedAt is { } created)
            writer.WriteString("created_at", ElasticPathResponses.Time(created));
        if (customer.UpdatedAt is { } updated)
            writer.WriteString("updated_at", ElasticPathResponses.Time(updated));
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
