using Microsoft.OpenApi;
using OrderGrains.Api.OpenApi.Shapes;
using static OrderGrains.Api.OpenApi.Shapes.Shape;

namespace OrderGrains.Api.Doors.Fuuffy;

/// <summary>What the Fuuffy door takes and answers. Requests may have other members, which are ignored.</summary>
internal static class FuuffyShapes
{
    public static readonly NamedShape Update = new("FuuffyUpdate", Open(
        ("sender?", SentParty()),
        ("recipient?", SentParty()),
        ("package?", Open(
            ("weight?", Number),
            ("dimensions?", Maybe(Open(("length?", Number), ("width?", Number), ("height?", Number)))),
            ("description?", Maybe(Text)),
            ("value?", Maybe(Number)))),
        ("service_type?", Maybe(Text)),
        ("notes?", Maybe(Text))));

    public static readonly NamedShape Order = new("FuuffyOrder", Object(
    [
        .. Head(),
        ("sender", Maybe(Party())),
        ("recipient", Maybe(Party())),
        ("package", Maybe(Object(
            ("weight", Maybe(Number)),
            ("dimensions", Maybe(Object(("length", Maybe(Number)), ("width", Maybe(Number)), ("height", Maybe(Number))))),
            ("description", Maybe(Text)),
            ("value", Maybe(Number))))),
        ("service_type", Maybe(Text)),
        ("notes", Maybe(Text)),
        ("created_at", Time),
        ("updated_at", Time),
    ]));

    public static readonly NamedShape Cancel = new("FuuffyCancel", Open(("reason?", Maybe(Text))));

    public static readonly NamedShape Cancelled = new("FuuffyCancelled", Object(
    [
        .. Head(),
        ("cancellation", Object(("reason", Maybe(Text)), ("cancelled_at", Time))),
        ("updated_at", Time),
    ]));

    public static readonly NamedShape Token = new("FuuffyToken", Object(
        ("data", Object(("access_token", Text), ("token_type", OneOf("Bearer")), ("expires_in", Whole)))));

    public static readonly NamedShape Error = new("FuuffyError", Object(
        ("error", Object(
            ("code", Text),
            ("code_reason?", Text),
            ("message", Text),
            ("details?", Either(Text, List(Object(("field", Text), ("message", Text)))))))));

    public static IEnumerable<NamedShape> All => [Update, Order, Cancel, Cancelled, Token, Error];

    private static (string, IOpenApiSchema)[] Head() =>
    [
        ("id", Text),
        ("tracking_number", Maybe(Text)),
        ("status", OneOf(FuuffyStatuses.Status.Rows.Select(row => row.Shows))),
    ];

    private static OpenApiSchema SentParty() => Open(Each(
        Maybe(Text), "name", "phone", "email", "address", "city", "postal_code", "country"));

    private static OpenApiSchema Party() => Object(
        ("name", Maybe(Text)),
        ("phone", Maybe(Text)),
        ("email", Maybe(Text)),
        ("address", Maybe(Text)),
        ("city", Maybe(Text)),
        ("postal_code", Maybe(Text)),
        ("country", Maybe(Text)));
}
