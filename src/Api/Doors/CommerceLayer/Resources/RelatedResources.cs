using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>The resources an answer may include beside the order (page, A6 and A10): the snapshots the order holds of them.</summary>
internal static class RelatedResources
{
    public const string Markets = "markets";
    public const string Customers = "customers";
    public const string Addresses = "addresses";
    public const string PaymentMethods = "payment_methods";
    public const string LineItems = "line_items";
    public const string Shipments = "shipments";

    public static readonly ResourceType<MarketRef> Market = new(
        new("number", market => market.Number),
        new("code", market => market.Code),
        new("name", market => market.Name),
        new("checkout_url", market => market.CheckoutUrl));

    public static readonly ResourceType<CustomerRef> Customer = new(
        new("email", customer => customer.Email),
        new("name", customer => customer.Name),
        new("has_password", customer => customer.Registered));

    public static readonly ResourceType<Address> Address = new(
        new("business", address => address is { FirstName: null, LastName: null, Company: not null }),
        new("first_name", address => address.FirstName),
        new("last_name", address => address.LastName),
        new("company", address => address.Company),
        new("full_name", FullName),
        new("line_1", address => address.Line1),
        new("line_2", address => address.Line2),
        new("city", address => address.City),
        new("zip_code", address => address.Postcode),
        new("state_code", address => address.Region),
        new("country_code", address => address.Country),
        new("phone", address => address.Phone),
        new("email", address => address.Email),
        new("notes", address => address.Instructions));

    public static readonly ResourceType<(Order Order, PaymentMethod Method)> PaymentMethod = new(
    [
        new("name", item => item.Method.Name),
        new("payment_source_type", item => item.Method.SourceType),
        new("currency_code", item => item.Order.Currency),
        .. AmountColumns.Of<(Order Order, PaymentMethod Method)>("price_amount", item => item.Method.Amount, item => item.Order.Currency),
    ]);

    public static readonly ResourceType<PaymentSource> PaymentSource = new(new Column<PaymentSource>("name", source => source.Name));

    public static readonly ResourceType<(Order Order, OrderLine Line)> LineItem = new(
    [
        new("sku_code", item => item.Line.Sku),
        new("name", item => item.Line.Name),
        new("quantity", item => item.Line.Quantity),
        new("currency_code", item => item.Order.Currency),
        .. AmountColumns.Of<(Order Order, OrderLine Line)>("unit_amount", item => item.Line.UnitAmount, item => item.Order.Currency),
        .. AmountColumns.Of<(Order Order, OrderLine Line)>("options_amount", item => item.Line.OptionsAmount, item => item.Order.Currency),
        .. AmountColumns.Of<(Order Order, OrderLine Line)>("total_amount", item => item.Line.TotalAmount, item => item.Order.Currency),
        new("image_url", item => item.Line.ImageUrl),
        new("item_type", _ => "skus"),
    ]);

    public static readonly ResourceType<(Order Order, Shipment Shipment)> Shipment = new(
    [
        new("number", item => item.Shipment.Number),
        new("status", item => Statuses.ShipmentStatus(item.Order, item.Shipment)),
        new("currency_code", item => item.Order.Currency),
        .. AmountColumns.Of<(Order Order, Shipment Shipment)>(
            "cost_amount", item => item.Shipment.Method?.Amount, item => item.Order.Currency),
        new("shipped_at", item => item.Shipment.ShippedAt),
    ]);

    private static string? FullName(Address address) =>
        string.Join(' ', new[] { address.FirstName, address.LastName }.Where(part => part is not null)) is { Length: > 0 } name
            ? name
            : address.Company;
}
