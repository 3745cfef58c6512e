using Microsoft.OpenApi;
using OrderGrains.Api.OpenApi.Shapes;
using static OrderGrains.Api.OpenApi.Shapes.Shape;

namespace OrderGrains.Api.Doors.Fuuffy;

/// <summary>What the Fuuffy door takes and answers. Requests may have other members, which are ignored.</summary>
internal static class FuuffyShapes
{
    public static readonly NamedShape Update = new("FuuffyUpdate", Sent(isNew: false));

    /// <summary>What an update may have and a new order must.</summary>
    public static readonly NamedShape New = new("FuuffyNewOrder", Sent(isNew: true));

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

    public static readonly NamedShape Page = new("FuuffyPage", Object(
        ("data", List(Order.Ref)),
        ("pagination", Object(("total", Whole), ("page", Whole), ("per_page", Whole), ("total_pages", Whole)))));

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

    public static IEnumerable<NamedShape> All => [Update, New, Order, Page, Cancel, Cancelled, Token, Error];

    private static (string, IOpenApiSchema)[] Head() =>
    [
        ("id", Text),
        ("tracking_number", Maybe(Text)),
        ("status", OneOf(FuuffyStatuses.Status.Rows.Select(row => row.Shows))),
    ];

    /// <param name="isNew">True where what a new order cannot do without must be there.</param>
    private static OpenApiSchema Sent(bool isNew)
    {
        var needed = isNew ? "" : "?";
        var party = Open(
        [
            ($"name{needed}", Text),
            ($"phone{needed}", Text),
            ($"address{needed}", Text),
            .. Each(Maybe(Text), "email", "city", "postal_code", "country"),
        ]);
        return Open(
            ($"sender{needed}", party),
            ($"recipient{needed}", party),
            ($"package{needed}", Open(
                ($"weight{needed}", Number),
                ("dimensions?", Maybe(Open(($"length{needed}", Number), ($"width{needed}", Number), ($"height{needed}", Number)))),
                ("description?", Maybe(Text)),
                ("value?", Maybe(Number)))),
            ("service_type?", Maybe(Text)),
            ("notes?", Maybe(Text)));
    }

    private static OpenApiSchema Party() => Object(
        ("name", Maybe(Text)),
        ("phone", Maybe(Text)),
        ("email", Maybe(Text)),
        ("address", Maybe(Text)),
        ("city", Maybe(Text)),
        ("postal_code", Maybe(Text)),
        ("country", Maybe(Text)));
}
