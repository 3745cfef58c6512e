using OrderGrains.Orders;
using static OrderGrains.Fuzz.Grammars.Rules;

namespace OrderGrains.Fuzz.Grammars;

/// <summary>Elastic Path's carts with what is put into them, and orders that are made of them and without them.</summary>
internal static class ElasticPathCartGrammar
{
    private static readonly Rule Price = Some(
        ("amount", Whole(-1, 9000)), ("currency", OneOf("EUR", "USD", "XXX")), ("includes_tax", Flag));

    private static readonly Rule Item = Any(
        All(("type", OneOf("cart_item")), ("sku", OneOf("TSHIRTMM000000FFFFFFXLXX", "none")), ("quantity", Whole(0, 9))),
        All(("type", OneOf("custom_item")), ("name", Word), ("quantity", Whole(0, 9)), ("price", Price)),
        All(("type", OneOf("promotion_item")), ("code", OneOf("SUMMERDISCOUNT", "none"))),
        All(("type", OneOf("cart_items")), ("cart_id", OneOf("basket-1", "none"))));

    private static readonly Rule Person = Any(Some(("name", Word), ("email", Email)), Some(("id", OneOf("QWERtyUpBa", "none"))));

    private static readonly Rule OfItem = Any(
        All(("item", All(("data", Some(("type", OneOf("custom_item", "cart_item", "item")), ("id", Word)))))), Null);

    private static readonly Rule Discount = Both(
        All(("type", OneOf("custom_discount", "discount"))),
        Some(
            ("external_id", Word),
            ("discount_engine", Word),
            ("discount_code", Word),
            ("description", Word),
            ("amount", Any(Whole(-900, 9), Some(("amount", Whole(-900, 9)))))));

    private static readonly Rule Tax = Both(
        All(("type", OneOf("tax_item", "tax"))),
        Some(
            ("name", Any(Word, Null)),
            ("jurisdiction", Word),
            ("code", Word),
            ("rate", Literal("0.05", "0", "-1", "11", "1e400", "null")),
            ("amount", Any(Whole(-1, 900), Null)),
            ("relationships", OfItem)));

    private static readonly Rule Group = Both(
        All(("type", OneOf("shipping_group", "group"))),
        Some(
            ("shipping_type", Word),
            ("tracking_reference", Any(Word, Null)),
            ("shipping_price", Some(("base", Whole(-1, 900)), ("tax", Whole(0, 90)), ("total", Whole(0, 990)))),
            ("address", ElasticPathGrammar.Address),
            ("delivery_estimate", Some(("start", Time), ("end", Time)))));

    private static readonly Rule Checkout = Both(
        Some(
            ("customer", Person),
            ("contact", Person),
            ("order_number", Word),
            ("external_ref", Word),
            ("x_custom", Any(Word, Whole(0, 9)))),
        All(("billing_address", Addressed(ElasticPathGrammar.Address)), ("shipping_address", Addressed(ElasticPathGrammar.Address))));

    private static readonly Rule Manual = All(
        ("data", Both(
            All(("type", OneOf("order"))),
            Some(
                ("id", Word),
                ("status", OneOf("incomplete", "processing", "complete", "cancelled", "")),
                ("payment", OneOf("unpaid", "authorized", "paid", "refunded", "partially_authorized", "partially_paid", "")),
                ("shipping", OneOf("unfulfilled", "fulfilled", "")),
                ("customer", Person),
                ("contact", Person),
                ("shipping_address", ElasticPathGrammar.Address),
                ("x_custom", Any(Word, Whole(0, 9), Null)),
                ("meta", Some(("display_price", Some(("with_tax", Price), ("authorized", Price), ("paid", Price)))))))),
        ("included", Some(("items", List(Some(("name", Word), ("quantity", Whole(0, 9)), ("sku", Word), ("unit_price", Price)), 3)))));

    public static IEnumerable<Template> Templates { get; } =
    [
        Call("POST", "/v2/carts/{cart}/items", Data(Any(Item, List(Item, 3)))),
        Call("PUT", "/v2/carts/{cart}/items", Data(List(Some(("id", Word), ("quantity", Whole(-1, 9))), 3))),
        Call("POST", "/v2/carts/{cart}/checkout", Data(Checkout)),
        Call("POST", "/v2/carts/{cart}/custom-discounts", Data(Any(Discount, List(Discount, 3)))),
        Call("PUT", "/v2/carts/{cart}/custom-discounts/{discount}", Data(Discount)),
        Call("POST", "/v2/carts/{cart}/items/{item}/custom-discounts", Data(Discount)),
        Call("POST", "/v2/carts/{cart}/taxes", Both(Data(List(Tax, 3)), Some(("options", Some(("add_all_or_nothing", Flag)))))),
        Call("POST", "/v2/carts/{cart}/items/{item}/taxes", Data(Tax)),
        Call("PUT", "/v2/carts/{cart}/items/{item}/taxes/{tax}", Data(Tax)),
        Call("POST", "/v2/carts/{cart}/shipping-groups", Data(Group)),
        Call("PUT", "/v2/carts/{cart}/shipping-groups/{group}", Data(Group)),
        Call("POST", "/v2/orders/{id}/shipping-groups", Data(Group)),
        Call("PUT", "/v2/orders/{id}/shipping-groups/{group}", Data(Group)),
        Call("POST", "/v2/orders", Manual),
    ];

    /// <summary>As an address, all members of which are there or few.</summary>
    private static Rule Addressed(Rule address) => Any(address, Both(address, All(
        ("first_name", Word), ("last_name", Word), ("line_1", Word), ("postcode", Word), ("country", Country), ("region", Word))));

    private static Rule Data(Rule data) => All(("data", data));

    private static Template Call(string method, string path, Rule body) =>
        new(Door.ElasticPath, method, path) { ContentType = "application/json", Body = body, Weight = 3 };
}
