using System.Text.Json.Nodes;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>
/// The attributes of an order, in the order of the vendor's documented answer; what the vendor added later follows (page, A6).
/// </summary>
internal static class OrderResource
{
    /// <summary>The language of an order that names none (page, A7).</summary>
    private const string DefaultLanguage = "en";

    private static readonly IReadOnlyList<Column<Order>> Columns =
    [
        new("number", order => order.Number),
        new("status", Statuses.Status.Of),
        new("payment_status", Statuses.Payment.Of),
        new("fulfillment_status", Statuses.Fulfillment.Of),
        new("guest", order => order.Guest ?? true),
        new("editable", order => order.IsEditable),
        new("placeable", order => order.IsPlaceable),
        new("customer_email", order => order.Customer?.Email),
        new("language_code", order => order.Language ?? DefaultLanguage),
        new("currency_code", order => order.Currency),
        new("tax_included", order => order.Tax.Included),
        new("tax_rate", order => order.Tax.Rate),
        new("freight_taxable", order => order.Tax.FreightTaxable),
        new("country_code", order => order.ShippingAddress?.Country),
        new("shipping_country_code_lock", order => order.ShippingCountryLock),
        new("coupon_code", order => order.Coupon?.Code),
        .. OrderAmounts.Documented,
        new("skus_count", order => order.Totals.SkusCount),
        new("line_item_options_count", order => order.Totals.LineOptionsCount),
        new("shipments_count", order => order.Shipments.Count),
        new("payment_source_details", PaymentSourceDetails),
        new("token", order => order.Token),
        new("cart_url", order => order.Links.CartUrl),
        new("return_url", order => order.Links.ReturnUrl),
        new("terms_url", order => order.Links.TermsUrl),
        new("privacy_url", order => order.Links.PrivacyUrl),
        new("checkout_url", CheckoutUrl),
        new("placed_at", order => order.PlacedAt),
        new("approved_at", order => order.ApprovedAt),
        new("cancelled_at", order => order.CancelledAt),
        new("payment_updated_at", order => order.PaymentUpdatedAt),
        new("fulfillment_updated_at", order => order.FulfillmentUpdatedAt),
        new("created_at", order => order.CreatedAt),
        new("updated_at", order => order.UpdatedAt),
        new("reference", order => order.Reference),
        new("metadata", order => order.Metadata ?? JsonText.EmptyObject),
        .. OrderAmounts.Later,
        new("gift_card_code", order => order.GiftCardCode),
        new("gift_card_or_coupon_code", order => order.GiftCardCode ?? order.Coupon?.Code),
        new("autorefresh", order => order.Autorefresh ?? true),
        new("refreshed_at", order => order.RefreshedAt),
        new("archived_at", order => order.ArchivedAt),
        new("expires_at", order => order.ExpiresAt),
        new("reference_origin", order => order.ReferenceOrigin),
    ];

    public static readonly ResourceType<Order> Orders = new("orders", Columns, OrderRelationships.All);

    public static Resource Of(Order order) => Orders.Of(order.Id, order);

    /// <summary>The source's type in the singular, as in <c>{"type":"wire_transfer"}</c>.</summary>
    private static JsonObject? PaymentSourceDetails(Order order) =>
        order.PaymentSource is { } source ? new JsonObject { ["type"] = PaymentSources.Singular(source.Type) } : null;

    private static string? CheckoutUrl(Order order) =>
        order.Market?.CheckoutUrl is { } checkout && order.Token is { } token ? $"{checkout.TrimEnd('/')}/checkout/{token}" : null;
}
