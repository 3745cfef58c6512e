using System.Globalization;
using System.Text.Json.Nodes;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.Centra.Orders;

/// <summary>The members that orders and parcels have in common: when, whose and where to.</summary>
internal static class PartyMembers
{
    /// <summary>The stores of consumers and of businesses.</summary>
    private const string Retail = "retail";
    private const string Wholesale = "wholesale";

    public static void AddDates(JsonObject document, Order order)
    {
        document["orderDate"] = CentraTimes.Text(order.Retail?.OrderedAt ?? order.PlacedAt ?? order.CreatedAt);
        document["cancelDate"] = CentraTimes.Text(order.CancelledAt ?? order.Retail?.CancelAt);
        document["preferredDeliveryDate"] = CentraTimes.Text(order.Retail?.DeliverAt);
        document["estimatedDeliveryDate"] = CentraTimes.Text(order.Retail?.DeliverAt);
        document["orderStore"] = order.Retail?.AccountId is null ? Retail : Wholesale;
        document["orderCurrency"] = order.Currency;
    }

    public static string Account(Order order) => order.Retail?.AccountId?.ToString(CultureInfo.InvariantCulture) ?? "";

    public static void AddDelivery(JsonObject document, Order order) => Add(document, "delivery", order.ShippingAddress, order.Customer);

    public static void AddBilling(JsonObject document, Order order)
    {
        Add(document, "billing", order.BillingAddress, order.Customer);
        document["billingVAT"] = "";
    }

    public static void AddTerms(JsonObject document, Order order)
    {
        document["poNumber"] = order.Invoice?.PurchaseOrderNumber ?? "";
        document["shippingList"] = order.Retail?.ShippingList ?? "";
    }

    private static void Add(JsonObject document, string prefix, Address? address, CustomerRef? customer)
    {
        document[$"{prefix}Name"] = address is null ? "" : $"{address.FirstName} {address.LastName}".Trim();
        document[$"{prefix}Company"] = address?.Company ?? "";
        document[$"{prefix}Email"] = address?.Email ?? customer?.Email ?? "";
        document[$"{prefix}Cell"] = address?.Mobile ?? "";
        document[$"{prefix}Tele"] = address?.Phone ?? "";
        document[$"{prefix}Address"] = $"{address?.Line1} {address?.HouseNumber}".Trim();
        document[$"{prefix}Coaddress"] = address?.Line2 ?? "";
        document[$"{prefix}Zipcode"] = address?.Postcode ?? "";
        document[$"{prefix}City"] = address?.City ?? "";
        document[$"{prefix}State"] = address?.Region ?? "";
        document[$"{prefix}Country"] = address?.Country ?? "";
    }
}
