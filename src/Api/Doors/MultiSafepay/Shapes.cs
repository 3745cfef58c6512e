using Microsoft.OpenApi;
using OrderGrains.Api.OpenApi.Shapes;
using static OrderGrains.Api.OpenApi.Shapes.Shape;

namespace OrderGrains.Api.Doors.MultiSafepay;

/// <summary>What the MultiSafepay door takes and answers. Requests may have other members, which are ignored.</summary>
internal static class MultiSafepayShapes
{
    private static readonly string[] CustomerMembers =
    [
        "address1", "address2", "city", "country", "country_name", "email", "first_name", "house_number", "last_name", "locale", "phone1",
        "phone2", "state", "zip_code",
    ];

    public static readonly NamedShape Update = new("MultiSafepayUpdate", Open(
    [
        ("status?", Maybe(Text)),
        .. Each(
            Loose,
            "tracktrace_code",
            "tracktrace_url",
            "carrier",
            "ship_date",
            "reason",
            "invoice_id",
            "invoice_url",
            "po_number",
            "extend_expiration",
            "exclude_order",
            "amount",
            "partial_shipment_amount"),
    ]));

    public static readonly NamedShape Updated = new("MultiSafepayUpdated", Success(Object(
        ("order_id?", Text),
        ("transaction_id?", Maybe(Whole)),
        ("expiration_date?", new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" }))));

    public static readonly NamedShape Order = new("MultiSafepayOrder", Object(
        ("amount", Whole),
        ("amount_refunded", Whole),
        ("checkout_options?", Object(
            ("alternate", List(Any)),
            ("default", Object(("rate", Text), ("shipping_taxed", Flag))))),
        ("completed?", Text),
        ("costs", List(Any)),
        ("created", Text),
        ("currency", Text),
        ("custom_info", Object(("custom_1", Null), ("custom_2", Null), ("custom_3", Null))),
        ("customer", Object(CustomerMembers.Select(name => (name, Maybe(Text))))),
        ("description", Maybe(Text)),
        ("fastcheckout", Text),
        ("financial_status", Shown(MultiSafepayStatuses.FinancialStatus)),
        ("items", Null),
        ("modified", Text),
        ("order_adjustment?", Object(("total_adjustment", Text), ("total_tax", Text))),
        ("order_id", Text),
        ("order_total?", Text),
        ("payment_details", Object(
            ("account_holder_name", Null),
            ("account_id", Null),
            ("external_transaction_id", Null),
            ("recurring_flow", Null),
            ("recurring_id", Null),
            ("recurring_model", Null),
            ("type", Maybe(Text)))),
        ("payment_methods", Maybe(List(Method()))),
        ("reason", Text),
        ("reason_code", Text),
        ("related_transactions", Null),
        ("shopping_cart?", Object(("items", List(Item())))),
        ("status", Shown(MultiSafepayStatuses.Status)),
        ("transaction_id", Maybe(Whole)),
        ("var1", Null),
        ("var2", Null),
        ("var3", Null)));

    public static readonly NamedShape Read = new("MultiSafepayRead", Success(Order.Ref));

    /// <summary>A credential without the right to a call is answered by the vendor's gateway, in words of its own.</summary>
    public static readonly NamedShape Error = new("MultiSafepayError", Either(
        Object(("success", Flag), ("data", Object()), ("error_code", Whole), ("error_info", Text)),
        Object(("message", Text))));

    public static IEnumerable<NamedShape> All => [Update, Updated, Order, Read, Error];

    private static OpenApiSchema Success(IOpenApiSchema data) => Object(("success", Flag), ("data", data));

    private static OpenApiSchema Shown(Projection projection) => OneOf(projection.Rows.Select(row => row.Shows).Distinct());

    private static OpenApiSchema Method() => Object(
        ("amount", Whole),
        ("currency", Text),
        ("description", Maybe(Text)),
        ("external_transaction_id", Null),
        ("payment_description", Maybe(Text)),
        ("status", Text),
        ("type", Maybe(Text)));

    private static OpenApiSchema Item() => Object(
        ("cashback", Text),
        ("currency", Text),
        ("description", Text),
        ("image", Text),
        ("merchant_item_id", Text),
        ("name", Text),
        ("options", List(Any)),
        ("product_url", Text),
        ("quantity", Whole),
        ("tax_table_selector", Text),
        ("unit_price", Text));
}
