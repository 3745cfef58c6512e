using System.Globalization;
using System.Text.Json;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.Centra.Orders;

/// <summary>The members that orders and parcels have in common: when, whose and where to.</summary>
internal static class PartyMembers
{
    /// <summary>The stores of consumers and of businesses.</summary>
    private const string Retail = "retail";
    private const string Wholesale = "wholesale";

    private static readonly JsonEncodedText[] DeliveryNames = NamesOf("delivery");
    private static readonly JsonEncodedText[] BillingNames = NamesOf("billing");

    public static void WriteDates(Utf8JsonWriter writer, Order order)
    {
        writer.WriteString("orderDate"u8, CentraTimes.Text(order.Retail?.OrderedAt ?? order.PlacedAt ?? order.CreatedAt));
        writer.WriteString("cancelDate"u8, CentraTimes.Text(order.CancelledAt ?? order.Retail?.CancelAt));
        writer.WriteString("preferredDeliveryDate"u8, CentraTimes.Text(order.Retail?.DeliverAt));
        writer.WriteString("estimatedDeliveryDate"u8, CentraTimes.Text(order.Retail?.DeliverAt));
        writer.WriteString("orderStore"u8, order.Retail?.AccountId is null ? Retail : Wholesale);
        writer.WriteString("orderCurrency"u8, order.Currency);
    }

    public static string Account(Order order) => order.Retail?.AccountId?.ToString(CultureInfo.InvariantCulture) ?? "";

    public static void WriteDelivery(Utf8JsonWriter writer, Order order) =>
        Write(writer, DeliveryNames, order.ShippingAddress, order.Customer);

    public static void WriteBilling(Utf8JsonWriter writer, Order order)
    {
        Write(writer, BillingNames, order.BillingAddress, order.Customer);
        writer.WriteString("billingVAT"u8, "");
    }

    public static void WriteTerms(Utf8JsonWriter writer, Order order)
    {
        writer.WriteString("poNumber"u8, order.Invoice?.PurchaseOrderNumber ?? "");
        writer.WriteString("shippingList"u8, order.Retail?.ShippingList ?? "");
    }

    private static void Write(Utf8JsonWriter writer, JsonEncodedText[] names, Address? address, CustomerRef? customer)
    {
        ReadOnlySpan<string> values =
        [
            address is null ? "" : $"{address.FirstName} {address.LastName}".Trim(),
            address?.Company ?? "",
            address?.Email ?? customer?.Email ?? "",
            address?.Mobile ?? "",
            address?.Phone ?? "",
            $"{address?.Line1} {address?.HouseNumber}".Trim(),
            address?.Line2 ?? "",
            address?.Postcode ?? "",
            address?.City ?? "",
            address?.Region ?? "",
            address?.Country ?? "",
        ];
        for (var index = 0; index < names.Length; index++)
            writer.WriteString(names[index], values[index]);
    }

    /// <summary>What an address has, in the order in which it is written.</summary>
    private static JsonEncodedText[] NamesOf(string prefix) => Array.ConvertAll(
        ["Name", "Company", "Email", "Cell", "Tele", "Address", "Coaddress", "Zipcode", "City", "State", "Country"],
        (string part) => JsonEncodedText.Encode(prefix + part));
}
