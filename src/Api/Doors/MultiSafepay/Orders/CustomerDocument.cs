using System.Text.Json;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.MultiSafepay.Orders;

/// <summary>The member <c>customer</c> of a read order.</summary>
internal static class CustomerDocument
{
    public static void Write(Utf8JsonWriter writer, Order order)
    {
        var address = order.BillingAddress;
        writer.WriteStartObject("customer"u8);
        writer.WriteString("address1"u8, address?.Line1);
        writer.WriteString("address2"u8, address?.Line2);
        writer.WriteString("city"u8, address?.City);
        writer.WriteString("country"u8, address?.Country);
        writer.WriteNull("country_name"u8);
        writer.WriteString("email"u8, order.Customer?.Email ?? address?.Email);
        writer.WriteString("first_name"u8, address?.FirstName);
        writer.WriteString("house_number"u8, address?.HouseNumber);
        writer.WriteString("last_name"u8, address?.LastName);
        writer.WriteString("locale"u8, order.PaymentRequest?.Locale ?? order.Language);
        writer.WriteString("phone1"u8, address?.Phone);
        writer.WriteString("phone2"u8, order.PaymentRequest?.Payer?.Phone2);
        writer.WriteString("state"u8, address?.Region);
        writer.WriteString("zip_code"u8, address?.Postcode);
        writer.WriteEndObject();
    }
}
