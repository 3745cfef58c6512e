using Microsoft.OpenApi;
using OrderGrains.Api.OpenApi.Shapes;
using static OrderGrains.Api.OpenApi.Shapes.Shape;

namespace OrderGrains.Api.Doors.ElasticPath;

/// <summary>What the Elastic Path door takes and answers. Orders have custom data among their members.</summary>
internal static class ElasticPathShapes
{
    private static readonly string[] AddressMembers =
    [
        "first_name", "last_name", "company_name", "line_1", "line_2", "city", "county", "region", "postcode", "country",
    ];

    private static readonly string[] ShippingMembers = ["phone_number", "instructions"];

    private static readonly string[] PriceMembers =
    [
        "with_tax", "without_tax", "tax", "discount", "balance_owing", "paid", "authorized", "without_discount", "shipping",
        "shipping_discount",
    ];

    public static readonly NamedShape Update = new("ElasticPathUpdate", Open(("data", Open(
        ("type", OneOf("order")),
        ("order_number?", Maybe(Text)),
        ("external_ref?", Maybe(Text)),
        ("shipping_address?", Open(Each(Maybe(Text), AddressMembers.Concat(ShippingMembers)))),
        ("status?", OneOf("cancelled")),
        ("shipping?", OneOf("fulfilled"))))));

    public static readonly NamedShape Money = new("ElasticPathMoney", Object(
        ("amount", Whole), ("currency", Text), ("formatted", Text)));

    public static readonly NamedShape Order = new("ElasticPathOrder", Open(
        ("type", OneOf("order")),
        ("id", Text),
        ("status", Shown(ElasticPathStatuses.Status)),
        ("payment", Shown(ElasticPathStatuses.Payment)),
        ("shipping", Shown(ElasticPathStatuses.Shipping)),
        ("anonymized", Flag),
        ("order_number?", Text),
        ("external_ref?", Text),
        ("customer", Object(("name", Text), ("email", Text), ("id?", Text))),
        ("shipping_address", Address(ShippingMembers)),
        ("billing_address", Address([])),
        ("links", Object()),
        ("meta", Object(("display_price", Prices()), ("timestamps", Timestamps()))),
        ("relationships", Object(
            ("items", Object(("data", List(Identifier())))),
            ("customer?", Object(("data", Identifier())))))));

    public static readonly NamedShape Answer = new("ElasticPathAnswer", Object(
        ("data", Order.Ref),
        ("included?", Object(
            ("items?", List(Item())),
            ("tax_items?", List(Any)),
            ("custom_discounts?", List(Any)),
            ("promotions?", List(Any))))));

    public static readonly NamedShape Anonymize = new("ElasticPathAnonymize", Open(("data", Open(("order_ids", List(Text))))));

    public static readonly NamedShape Anonymized = new("ElasticPathAnonymized", Object(("data", List(Order.Ref))));

    public static readonly NamedShape Token = new("ElasticPathToken", Object(
        ("expires", Whole), ("identifier", Text), ("expires_in", Whole), ("access_token", Text), ("token_type", OneOf("Bearer"))));

    /// <summary>The status is a number, but for the token call's, which is a text.</summary>
    public static readonly NamedShape Error = new("ElasticPathError", Object(("errors", List(Object(
        ("status", Either(Whole, Text)),
        ("title", Text),
        ("detail?", Text),
        ("source?", Text),
        ("meta?", Object(("order_id", Text))))))));

    public static IEnumerable<NamedShape> All => [Update, Money, Order, Answer, Anonymize, Anonymized, Token, Error];

    private static OpenApiSchema Shown(Projection projection) => OneOf(projection.Rows.Select(row => row.Shows));

    private static OpenApiSchema Address(string[] others) =>
        Object(AddressMembers.Concat(others).Select(member => (member, (IOpenApiSchema)Text)));

    private static OpenApiSchema Identifier() => Object(("type", Text), ("id", Text));

    private static OpenApiSchema Timestamps() => Object(("created_at", Time), ("updated_at", Time));

    private static OpenApiSchema Prices() => Object(PriceMembers.Select(name => (name, Money.Ref)));

    private static OpenApiSchema Item()
    {
        var price = Object(("amount", Whole), ("currency", Text), ("includes_tax", Flag));
        string[] shown = ["with_tax", "without_tax", "tax", "discount", "without_discount"];
        var prices = Object(shown.Select(name => (name, (IOpenApiSchema)Object(("unit", Money.Ref), ("value", Money.Ref)))));
        return Object(
            ("type", OneOf("order_item")),
            ("id", Text),
            ("quantity", Whole),
            ("product_id", Text),
            ("name", Text),
            ("sku", Text),
            ("unit_price", price),
            ("value", price),
            ("discounts", List(Any)),
            ("links", Object()),
            ("meta", Object(("display_price", prices), ("timestamps", Timestamps()))));
    }
}
