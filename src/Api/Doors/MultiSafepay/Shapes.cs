using Microsoft.OpenApi;
using OrderGrains.Api.Doors.MultiSafepay.Gateways;
using OrderGrains.Api.Doors.MultiSafepay.Transactions;
using OrderGrains.Api.OpenApi.Shapes;
using static OrderGrains.Api.OpenApi.Shapes.Shape;

namespace OrderGrains.Api.Doors.MultiSafepay;

/// <summary>What the MultiSafepay door takes and answers. Requests may have other members, which are ignored.</summary>
internal static class MultiSafepayShapes
{
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
            "partial_shipment_amount",
            "new_order_id"),
    ]));

    public static readonly NamedShape Updated = new("MultiSafepayUpdated", Success(Object(
        ("order_id?", Text),
        ("transaction_id?", Maybe(Whole)),
        ("expiration_date?", new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" }))));

    public static readonly NamedShape New = new("MultiSafepayNewOrder", Open(
    [
        ("type?", Maybe(Text)),
        ("order_id", Loose),
        ("currency", Text),
        ("amount", Loose),
        ("description", Loose),
        .. Each(
            Loose, "gateway", "items", "var1", "var2", "var3", "days_active", "seconds_active", "capture", "recurring_id",
            "recurring_model", "recurring_flow"),
        .. Each(
            Any, "payment_options", "customer", "delivery", "gateway_info", "shopping_cart", "checkout_options", "custom_info",
            "second_chance"),
    ]));

    /// <summary>Of a direct order, all of it before the link.</summary>
    public static readonly NamedShape Created = new("MultiSafepayCreated", Success(Either(
        Object(("order_id", Text), ("payment_url", Text), ("session_id", Text)),
        Object([.. MultiSafepayOrderShape.Members, ("payment_url", Text)]))));

    public static readonly NamedShape Order = new("MultiSafepayOrder", Object(MultiSafepayOrderShape.Members));

    public static readonly NamedShape Read = new("MultiSafepayRead", Success(Order.Ref));

    public static readonly NamedShape Refund = new("MultiSafepayRefund", Open(
    [
        ("checkout_data?", Any),
        .. Each(Loose, "currency", "amount", "description", "refund_order_id", "var1", "var2", "var3", "type"),
    ]));

    public static readonly NamedShape Refunded = new("MultiSafepayRefunded", Success(Object(
        ("transaction_id", Whole), ("refund_id", Maybe(Whole)))));

    public static readonly NamedShape Capture = new("MultiSafepayCapture", Open(
    [
        ("new_order_status", Text),
        .. Each(
            Loose, "amount", "new_order_id", "description", "tracktrace_code", "tracktrace_url", "carrier", "ship_date", "reason",
            "invoice_id", "invoice_url", "po_number"),
    ]));

    public static readonly NamedShape Captured = new("MultiSafepayCaptured", Success(Object(
        ("transaction_id", Whole), ("order_id", Text))));

    /// <summary>A refund or a reservation is ended by its status.</summary>
    public static readonly NamedShape StatusChange = new("MultiSafepayStatusChange", Open(
    [
        ("status", Text), .. Each(Loose, "reason", "description"),
    ]));

    public static readonly NamedShape Released = new("MultiSafepayReleased", Success(Object(
        ("transaction_id", Maybe(Whole)), ("order_id", Text), ("success", Flag))));

    /// <summary>Nothing of it is looked at.</summary>
    public static readonly NamedShape Cancel = new("MultiSafepayCancel", (OpenApiSchema)Maybe(AnyObject));

    public static readonly NamedShape Cancelled = new("MultiSafepayCancelled", Success(Object(
        ("costs", List(Any)),
        ("created", Text),
        ("custom_info", MultiSafepayOrderShape.CustomInfo),
        ("fastcheckout", Text),
        ("financial_status", Null),
        ("modified", Text),
        ("payment_details", Object()),
        ("payment_methods", Null),
        ("status", Text))));

    /// <summary>A credential without the right to a call is answered by the vendor's gateway, in words of its own.</summary>
    public static readonly NamedShape Error = new("MultiSafepayError", Either(
        Object(("success", Flag), ("data", Object()), ("error_code", Whole), ("error_info", Text)),
        Object(("message", Text))));

    public static IEnumerable<NamedShape> All =>
    [
        New, Created, Update, Updated, Order, Read, Refund, Refunded, Capture, Captured, StatusChange, Released, Cancel, Cancelled, Error,
        .. TransactionShapes.All, .. GatewayShapes.All,
    ];

    private static OpenApiSchema Success(IOpenApiSchema data) => Object(("success", Flag), ("data", data));
}
