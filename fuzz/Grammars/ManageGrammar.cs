using OrderGrains.Orders;
using static OrderGrains.Fuzz.Grammars.Rules;

namespace OrderGrains.Fuzz.Grammars;

/// <summary>The own API: imports, commands, patches and reads.</summary>
internal static class ManageGrammar
{
    private static readonly Rule Change = Some(
        ("reference", Any(Word, Null)),
        ("comment", Any(Word, Null)),
        ("language", OneOf("it", "xx")),
        ("guest", Flag),
        ("customer", Some(("email", Email), ("name", Word), ("id", Word))),
        ("coupon", Null),
        ("shippingAddress", Any(Null, OrderGrammar.Address)),
        ("billingAddress", Any(Null, OrderGrammar.Address)),
        ("metadata", Some(("a", Any(Word, Null, Some(("b", Word)))))),
        ("attributes", Some(("gift", Any(Word, Null)))),
        ("tracking", Some(("code", Word), ("url", Link))),
        ("status", Word),
        ("totals", Null));

    private static readonly (string, string[])[] Search =
    [
        ("status", ["Placed", "Placed,Approved", "placed", ""]),
        ("payment", ["Paid", "Unpaid,Free", "1"]),
        ("email", ["jane%40example.com", "x"]),
        ("market", ["QWERtyUpBa"]),
        ("created_after", ["2026-01-01", "0001-01-01T00:00:00%2B14:00", "9999-12-31T23:59:59-14:00", "x"]),
        ("updated_before", ["2026-01-01", "+"]),
        ("amount_min", ["0", "-9223372036854775808", "9223372036854775808"]),
        ("sort", ["-created", "updated", "amount", "id", "x"]),
        ("limit", ["1", "200", "0", "201"]),
        ("cursor", ["AAAA", "x", "%00"]),
        ("count", ["true", "false", "1"]),
    ];

    public static IEnumerable<Template> Templates { get; } =
    [
        Post("/manage/orders", OrderGrammar.Order, 20),
        Post("/manage/orders/{id}/commands", ActionGrammar.Command, 40),
        new(Door.Manage, "PATCH", "/manage/orders/{id}") { ContentType = "application/merge-patch+json", Body = Change, Weight = 15 },
        Post("/manage/credentials", CredentialGrammar.Create, 5),
        Post("/manage/credentials/{id}/rotate", CredentialGrammar.Rotate, 3),
        new(Door.Manage, "PATCH", "/manage/credentials/{id}") { ContentType = "application/json", Body = CredentialGrammar.Terms,
            Weight = 5 },
        new(Door.Manage, "GET", "/manage/orders") { Query = Search },
        new(Door.Manage, "GET", "/manage/orders/{id}") { Query = [("version", ["1", "2", "0", "x"]), ("at", ["2026-01-05T09:30:00Z",
            "x"])] },
        new(Door.Manage, "GET", "/manage/orders/{id}/history") { Query = [("after", ["0", "1", "-1", "x"]), ("limit", ["1", "1000",
            "0"])] },
        new(Door.Manage, "GET", "/manage/orders/{id}/transitions"),
        new(Door.Manage, "GET", "/manage/changes")
        {
            Query = [("after", ["now", "x", "AAAA", ""]), ("limit", ["1", "1000", "0"]), ("wait", ["0", "1", "-1", "31", "x"])],
        },
        new(Door.Manage, "GET", "/") { IsAuthenticated = false, Weight = 1 },
        new(Door.Manage, "GET", "/health/ready") { IsAuthenticated = false, Weight = 1 },
        new(Door.Manage, "GET", "/nothing") { Weight = 1 },
    ];

    private static Template Post(string path, Rule body, int weight) =>
        new(Door.Manage, "POST", path) { ContentType = "application/json", Body = body, Weight = weight };
}
