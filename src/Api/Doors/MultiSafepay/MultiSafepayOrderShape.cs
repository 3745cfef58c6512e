using Microsoft.OpenApi;
using static OrderGrains.Api.OpenApi.Shapes.Shape;

namespace OrderGrains.Api.Doors.MultiSafepay;

/// <summary>An order as the MultiSafepay door shows it, member by member.</summary>
internal static class MultiSafepayOrderShape
{
    private static readonly string[] CustomerMembers =
    [
        "address1", "address2", "city", "country", "country_name", "email", "first_name", "house_number", "last_name", "locale", "phone1",
        "phone2", "state", "zip_code",
    ];

    public static IOpenApiSchema CustomInfo => Object(Texts("custom_1", "custom_2", "custom_3"));

    public static IEnumerable<(string Name, IOpenApiSchema Schema)> Members =>
    [
        ("amount", Whole),
        ("amount_refunded", Whole),
        ("checkout_options?", Object(
            ("alternate", List(TaxTable())),
            ("default", Object(("rate", Text), ("shipping_taxed", Flag))))),
        ("completed?", Text),
        ("costs", List(Cost())),
        ("created", Text),
        ("currency", Text),
        ("custom_info", CustomInfo),
        ("customer", Object(Texts(CustomerMembers))),
        ("description", Maybe(Text)),
        ("fastcheckout", OneOf("NO", "YES")),
        ("financial_status", Shown(MultiSafepayStatuses.FinancialStatus)),
        ("items", Maybe(Text)),
        ("modified", Text),
        ("order_adjustment?", Object(("total_adjustment", Text), ("total_tax", Text))),
        ("order_id", Text),
        ("order_total?", Text),
        ("payment_details", Object(
        [
            .. Texts("account_holder_name", "account_id"),
            ("capture?", Text),
            ("capture_expiry?", Maybe(Text)),
            ("capture_remain?", Whole),
            ("external_transaction_id", Maybe(Text)),
            ("issuer_id?", Text),
            .. Texts("recurring_flow", "recurring_id", "recurring_model", "type"),
        ])),
        ("payment_methods", Maybe(List(Method()))),
        ("reason", Text),
        ("reason_code", Text),
        ("related_transactions", Maybe(List(Related()))),
        ("shopping_cart?", Object(("items", List(Item())))),
        ("status", Shown(MultiSafepayStatuses.Status)),
        ("transaction_id", Maybe(Whole)),
        .. Texts("var1", "var2", "var3"),
    ];

    private static IEnumerable<(string Name, IOpenApiSchema Schema)> Texts(params string[] names) =>
        names.Select(name => (name, Maybe(Text)));

    private static OpenApiSchema Shown(Projection projection) => OneOf(projection.Rows.Select(row => row.Shows).Distinct());

    private static OpenApiSchema TaxTable() => Object(
        ("name", Text),
        ("rules", List(Object(("country", Text), ("rate", Text)))),
        ("standalone", Either(Flag, Text)));

    private static OpenApiSchema Cost() => Object(
        ("amount", Number), ("description", Maybe(Text)), ("transaction_id", Maybe(Whole)), ("type", Maybe(Text)));

    private static OpenApiSchema Method() => Object(
        ("amount", Whole),
        ("currency", Text),
        ("description", Maybe(Text)),
        ("external_transaction_id", Maybe(Text)),
        ("payment_description", Maybe(Text)),
        ("status", Text),
        ("type", Maybe(Text)));

    private static OpenApiSchema Related() => Object(
        ("amount", Whole),
        ("costs", List(Any)),
        ("created", Text),
        ("currency", Text),
        ("description", Text),
        ("modified", Text),
        ("order_id", Text),
        ("refund_order_id", Maybe(Text)),
        ("reference_transaction_id", Maybe(Whole)),
        ("status", Text),
        ("transaction_id", Maybe(Whole)),
        ("type", Text));

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
        ("unit_price", Text),
        ("weight?", Object(("unit", Text), ("value", Text))));
}
