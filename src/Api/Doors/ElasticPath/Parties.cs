using System.Text.Json;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath;

/// <summary>Writes who ordered and where it goes; what is unset is an empty text, never null (section B5).</summary>
internal static class ElasticPathParties
{
    private static readonly Address NoAddress = new();

    public static void Write(Utf8JsonWriter writer, Order order)
    {
        writer.WriteStartObject(order.Customer is { Contact: true } ? "contact" : "customer");
        writer.WriteString("name", order.Customer?.Name ?? "");
        writer.WriteString("email", order.Customer?.Email ?? "");
        if (order.Customer?.Id is { } customerId)
            writer.WriteString("id", customerId);
        writer.WriteEndObject();

        WriteAddress(writer, "shipping_address", order.ShippingAddress ?? NoAddress, shipping: true);
        WriteAddress(writer, "billing_address", order.BillingAddress ?? NoAddress, shipping: false);
    }

    /// <summary>Only the shipping address has a phone number and instructions.</summary>
    public static void WriteAddress(Utf8JsonWriter writer, string member, Address address, bool shipping)
    {
        writer.WriteStartObject(member);
        writer.WriteString("first_name", address.FirstName ?? "");
        writer.WriteString("last_name", address.LastName ?? "");
        if (shipping)
            writer.WriteString("phone_number", address.Phone ?? "");
        WritePlace(writer, address);
        if (shipping)
            writer.WriteString("instructions", address.Instructions ?? "");
        writer.WriteEndObject();
    }

    /// <summary>The members of an address that say where it is.</summary>
    public static void WritePlace(Utf8JsonWriter writer, Address address)
    {
        writer.WriteString("company_name", address.Company ?? "");
        writer.WriteString("line_1", address.Line1 ?? "");
        writer.WriteString("line_2", address.Line2 ?? "");
        writer.WriteString("city", address.City ?? "");
        writer.WriteString("county", address.County ?? "");
        writer.WriteString("region", address.Region ?? "");
        writer.WriteString("postcode", address.Postcode ?? "");
        writer.WriteString("country", address.Country ?? "");
    }
}
