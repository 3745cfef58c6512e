using Microsoft.OpenApi;
using OrderGrains.Api.Doors.ElasticPath.Carts;
using OrderGrains.Api.Doors.ElasticPath.Carts.Discounts;
using OrderGrains.Api.Doors.ElasticPath.Carts.Taxes;
using OrderGrains.Api.Doors.ElasticPath.Customers;
using OrderGrains.Api.Doors.ElasticPath.Customers.Addresses;
using OrderGrains.Api.Doors.ElasticPath.Flows;
using OrderGrains.Api.Doors.ElasticPath.Integrations;
using OrderGrains.Api.Doors.ElasticPath.Integrations.Logs;
using OrderGrains.Api.Doors.ElasticPath.Manual;
using OrderGrains.Api.Doors.ElasticPath.Payments;
using OrderGrains.Api.Doors.ElasticPath.Shipping;
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
        ("shipping_address?", SentShippingAddress()),
        ("status?", OneOf("cancelled")),
        ("shipping?", OneOf("fulfilled"))))));

    public static readonly NamedShape Money = new("ElasticPathMoney", Object(
        ("amount", Whole), ("currency", Text), ("formatted", Text)));

    public static readonly NamedShape CustomDiscount = new("ElasticPathCustomDiscount", Object(
        ("type", OneOf(ElasticPathDiscounts.Type)),
        ("id", Text),
        ("external_id", Text),
        ("discount_engine", Text),
        ("amount", Money.Ref),
        ("description", Text),
        ("discount_code", Text),
        ("relationships?", Object(("item", Object(("data", Object(("type", Text), ("id", Text)))))))));

    public static readonly NamedShape Order = new("ElasticPathOrder", Open(
        ("type", OneOf("order")),
        ("id", Text),
        ("status", Shown(ElasticPathStatuses.Status)),
        ("payment", Shown(ElasticPathStatuses.Payment)),
        ("shipping", Shown(ElasticPathStatuses.Shipping)),
        ("anonymized", Flag),
        ("order_number?", Text),
        ("external_ref?", Text),
        ("customer?", Object(("name", Text), ("email", Text), ("id?", Text))),
        ("contact?", Object(("name", Text), ("email", Text))),
        ("shipping_address", Address(ShippingMembers)),
        ("billing_address", Address([])),
        ("links", Object()),
        ("meta", Object(("display_price", Prices(PriceMembers)), ("timestamps", Timestamps()))),
        ("relationships", Object(
            ("items", Object(("data", List(Identifier())))),
            ("custom_discounts?", Object(("data", List(Identifier())))),
            ("customer?", Object(("data", Identifier())))))));

    public static readonly NamedShape Item = new("ElasticPathItem", ItemMembers());

    public static readonly NamedShape Answer = new("ElasticPathAnswer", Object(
        ("data", Order.Ref),
        ("included?", Included())));

    public static readonly NamedShape Items = new("ElasticPathItems", Object(("data", List(Item.Ref))));

    public static readonly NamedShape Page = new("ElasticPathPage", Object(
        ("data", List(Order.Ref)),
        ("included?", Included()),
        ("links", Links()),
        ("meta", PageMeta())));

    public static readonly NamedShape Anonymize = new("ElasticPathAnonymize", Open(("data", Open(("order_ids", List(Text))))));

    public static readonly NamedShape Anonymized = new("ElasticPathAnonymized", Object(("data", List(Order.Ref))));

    public static readonly NamedShape Token = new("ElasticPathToken", Object(
        ("expires", Whole), ("identifier", Text), ("expires_in", Whole), ("access_token", Text), ("token_type", OneOf("Bearer"))));

    /// <summary>The status is a number, but for the token call's, which is a text.</summary>
    public static readonly NamedShape Error = new("ElasticPathError", Object(("errors", Errors())));

    public static IEnumerable<NamedShape> All =>
    [
        Update, Money, CustomDiscount, Order, Item, Answer, Items, Page, Anonymize, Anonymized, Token, Error, .. PaymentShapes.Shapes,
        .. CartShapes.All, .. DiscountShapes.All, .. ShippingGroupShapes.All, ManualOrderShapes.New, .. IntegrationShapes.All,
        .. IntegrationLogShapes.All,
        .. CustomerShapes.All, .. BookShapes.All, .. FlowShapes.All,
    ];

    /// <summary>Errors, of an answer or of a part of what was asked.</summary>
    public static OpenApiSchema Errors() => List(Object(
        ("status", Either(Whole, Text)), ("title", Text), ("detail?", Text), ("source?", Text), ("meta?", Map(Text))));

    /// <summary>The discounts of one line alone.</summary>
    public static OpenApiSchema LineDiscounts() => List(Object(("amount", Price()), ("code", Text), ("id", Text)));

    /// <summary>Where a list goes on.</summary>
    public static OpenApiSchema Links() => Object(
        ("current", Text), ("first", Text), ("last", Maybe(Text)), ("next", Maybe(Text)), ("prev", Maybe(Text)));

    /// <summary>How long a list is.</summary>
    public static OpenApiSchema PageMeta() => Object(
        ("page", Object(("limit", Whole), ("offset", Whole), ("current", Whole), ("total", Whole))),
        ("results", Object(("total", Whole))));

    private static OpenApiSchema Shown(Projection projection) => OneOf(projection.Rows.Select(row => row.Shows));

    /// <summary>A shipping address as it is shown, and as it may be sent.</summary>
    public static OpenApiSchema ShippingAddress() => Address(ShippingMembers);

    /// <inheritdoc cref="ShippingAddress"/>
    public static OpenApiSchema SentShippingAddress() => Open(Each(Maybe(Text), AddressMembers.Concat(ShippingMembers)));

    private static OpenApiSchema Address(string[] others) =>
        Object(AddressMembers.Concat(others).Select(member => (member, (IOpenApiSchema)Text)));

    private static OpenApiSchema Identifier() => Object(("type", Text), ("id", Text));

    private static OpenApiSchema Timestamps() => Object(("created_at", Time), ("updated_at", Time));

    /// <summary>Amounts as they are shown.</summary>
    public static OpenApiSchema Prices(params IEnumerable<string> names) => Object(names.Select(name => (name, Money.Ref)));

    /// <summary>A price as it was set.</summary>
    public static OpenApiSchema Price() => Object(("amount", Whole), ("currency", Text), ("includes_tax", Flag));

    /// <summary>A line's, of one piece and of all.</summary>
    public static OpenApiSchema LinePrices()
    {
        string[] shown = ["with_tax", "without_tax", "tax", "discount", "without_discount"];
        return Object(shown.Select(name => (name, (IOpenApiSchema)Object(("unit", Money.Ref), ("value", Money.Ref)))));
    }

    private static OpenApiSchema Included() => Object(
        ("items?", List(Item.Ref)),
        ("tax_items?", List(TaxShapes.Tax.Ref)),
        ("custom_discounts?", List(CustomDiscount.Ref)),
        ("promotions?", List(Any)));

    private static OpenApiSchema ItemMembers() => Object(
        ("type", OneOf("order_item")),
        ("id", Text),
        ("quantity", Whole),
        ("product_id", Text),
        ("name", Text),
        ("sku", Text),
        ("unit_price", Price()),
        ("value", Price()),
        ("discounts", LineDiscounts()),
        ("links", Object()),
        ("meta", Object(("display_price", LinePrices()), ("timestamps", Timestamps()))));
}
