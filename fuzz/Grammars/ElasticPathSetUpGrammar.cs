using OrderGrains.Orders;
using static OrderGrains.Fuzz.Grammars.Rules;

namespace OrderGrains.Fuzz.Grammars;

/// <summary>What else is kept at Elastic Path's door: customers with their tokens and addresses, flows with their fields.</summary>
internal static class ElasticPathSetUpGrammar
{
    private static readonly Rule Customer = Both(
        All(("type", OneOf("customer", "customer", "person"))),
        Some(("name", Any(Word, Null)), ("email", Email), ("password", Word), ("external_ref", Any(Word, Null))));

    private static readonly Rule Login = Both(
        All(("type", OneOf("token")), ("email", Email), ("password", OneOf("demo-secret", "wrong", ""))),
        Some(("authentication_mechanism", OneOf("password", "oidc"))));

    private static readonly Rule Address = Both(
        All(("type", OneOf("address", "customer-address", "home"))),
        Both(Some(("name", Any(Word, Null))), ElasticPathGrammar.Address));

    private static readonly Rule Flow = Both(
        All(("type", OneOf("flow"))),
        Some(("name", Word), ("slug", OneOf("orders", "orders", "carts")), ("description", Any(Word, Null)), ("enabled", Flag)));

    private static readonly Rule FieldRule = Some(
        ("type", OneOf("enum", "between", "email", "slug", "one-to-one")),
        ("options", Any(
            List(Any(Word, Whole(0, 9)), 3), Some(("from", Whole(-9, 9)), ("to", Literal("9", "1.5", "-1e400", "\"a\"", "null"))))));

    private static readonly Rule Field = Both(
        All(("type", OneOf("field"))),
        Some(
            ("name", Word),
            ("slug", Any(OneOf("x_custom", "status", "a b", "$a", ""), Word)),
            ("field_type", OneOf("string", "integer", "float", "boolean", "date", "relationship")),
            ("description", Any(Word, Null)),
            ("required", Any(Flag, Null)),
            ("default", Any(Word, Whole(0, 9), Flag, Null, Time, List(Word, 2))),
            ("enabled", Flag),
            ("order", Any(Whole(-1, 9), Null)),
            ("omit_null", Flag),
            ("validation_rules", List(FieldRule, 3)),
            ("relationships", Some(("flow", Some(("data", Some(("type", OneOf("flow")), ("id", Word)))))))));

    private static readonly IReadOnlyList<(string, string[])> Pages =
        [("page[limit]", ["1", "100", "0", "x"]), ("page[offset]", ["0", "1", "10001", "-1"])];

    public static IEnumerable<Template> Templates { get; } =
    [
        Call("POST", "/v2/customers", Customer),
        Call("PUT", "/v2/customers/{customer}", Customer),
        Call("POST", "/v2/customers/tokens", Login),
        Call("POST", "/v2/customers/{customer}/addresses", Address),
        Call("PUT", "/v2/customers/{customer}/addresses/{address}", Address),
        Listed("/v2/customers/{customer}/addresses"),
        Call("POST", "/v2/flows", Flow),
        Call("PUT", "/v2/flows/{flow}", Flow),
        Call("POST", "/v2/fields", Field),
        Call("PUT", "/v2/fields/{field}", Field),
        Listed("/v2/fields"),
        Listed("/v2/flows/orders/fields"),
        Listed("/v2/integrations/logs"),
        Listed("/v2/integrations/{integration}/jobs/{job}/logs"),
    ];

    private static Template Call(string method, string path, Rule data) =>
        new(Door.ElasticPath, method, path) { ContentType = "application/json", Body = All(("data", data)), Weight = 3 };

    private static Template Listed(string path) => new(Door.ElasticPath, "GET", path) { Query = Pages, Weight = 2 };
}
