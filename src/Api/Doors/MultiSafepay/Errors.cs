using System.Collections.Frozen;
using System.Globalization;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.MultiSafepay;

/// <summary>
/// MultiSafepay's error envelope, <c>{"success":false,"data":{},"error_code":N,"error_info":"…"}</c>. Nearly every refusal is a 404; the
/// update of an order alone has 410 (MultiSafepay page, 1.2 and 1.3).
/// </summary>
internal sealed class MultiSafepayErrors : IDoorErrors
{
    /// <summary>The text of a code where it needs no more than that.</summary>
    private static readonly FrozenDictionary<ErrorCode, string> Texts = new Dictionary<ErrorCode, string>
    {
        [ErrorCode.InvalidAmount] = "Invalid amount",
        [ErrorCode.InvalidCurrency] = "Invalid currency",
        [ErrorCode.InvalidOrderId] = "Invalid transaction ID",
        [ErrorCode.InvalidIpAddress] = "Invalid IP address",
        [ErrorCode.InvalidDescription] = "Invalid description",
        [ErrorCode.InvalidVariable] = "Invalid variable",
        [ErrorCode.InvalidCountry] = "Invalid country code",
        [ErrorCode.NoGateway] = "No gateway (payment method) available",
        [ErrorCode.CartAmount] = "Cart amount must equal order amount",
        [ErrorCode.InvalidTaxRate] = "Incorrect custom tax rate",
        [ErrorCode.InvalidItemTaxRate] = "Incorrect item tax rate",
        [ErrorCode.InvalidItemCurrency] = "Incorrect item currency",
        [ErrorCode.InvalidItemPrice] = "Incorrect item price",
        [ErrorCode.RefundUnknown] = "Error fetching refund information",
        [ErrorCode.RefundRefused] = "Cannot refund transaction",
    }.ToFrozenDictionary();

    public static readonly IResult Forbidden = new JsonAnswer(StatusCodes.Status403Forbidden, JsonAnswer.Json, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("message", "Forbidden");
        writer.WriteEndObject();
    });

    public Door Door => Door.MultiSafepay;

    /// <summary>There is no such order; the same is said of a new order's id that is taken.</summary>
    public static IResult UnknownOrder { get; } = Of(ErrorCode.InvalidOrderId);

    /// <summary>A refusal that has a code of its own.</summary>
    public static IResult Of(ErrorCode code) => Error(StatusCodes.Status404NotFound, code, Texts[code]);

    /// <summary>What is wrong with a request where no code says it.</summary>
    public static IResult Invalid(string detail) => Error(StatusCodes.Status404NotFound, ErrorCode.Generic, $"Invalid request: {detail}");

    public static IResult Missing(string field) => Error(StatusCodes.Status404NotFound, ErrorCode.MissingData, $"Missing data: {field}");

    /// <summary>What cannot be done to the order as it stands; the page has no words for it.</summary>
    /// <param name="what">What, e.g. <c>capture</c>.</param>
    /// <param name="order">The order; null where it is not told.</param>
    public static IResult CannotDo(string what, Order? order) =>
        Error(StatusCodes.Status404NotFound, ErrorCode.Generic, $"Cannot {what} order with status {StatusOf(order)}");

    /// <summary>A status that no request of the kind can set.</summary>
    public static IResult UnknownStatus(string? status) =>
        Error(StatusCodes.Status404NotFound, ErrorCode.Generic, $"Invalid request: status {status} cannot be set");

    /// <summary>A status the order cannot leave for the one asked for, or one that no update can set.</summary>
    public static IResult IllegalStatus(string status) =>
        Error(StatusCodes.Status410Gone, ErrorCode.Generic, $"Cannot update order with status {status}");

    /// <summary>The page describes 410 with code 1000 on this very call as "Invalid request".</summary>
    public static IResult InvalidUpdate(string detail) => Error(StatusCodes.Status410Gone, ErrorCode.Generic, $"Invalid request: {detail}");

    /// <summary>An update that was refused.</summary>
    public static IResult Refused(Rejection rejection, Order? order) => rejection.Code switch
    {
        RejectionCode.InvalidFields => InvalidUpdate(string.Join(", ", rejection.Problems.Select(problem => problem.Path))),
        _ => IllegalStatus(StatusOf(order)),
    };

    public IResult Render(DoorFailure failure, HttpContext context) => failure.Kind switch
    {
        FailureKind.Unauthenticated => Error(failure.Status, ErrorCode.InvalidApiKey, "Invalid API key"),
        FailureKind.Forbidden => Forbidden,
        FailureKind.MalformedRequest => Error(failure.Status, ErrorCode.Generic, $"Invalid request: {failure.Detail}"),
        FailureKind.NotFound => Error(failure.Status, ErrorCode.Generic, "Not found"),
        FailureKind.MethodNotAllowed => Error(failure.Status, ErrorCode.Generic, "Method not allowed"),
        FailureKind.VersionMismatch => Error(failure.Status, ErrorCode.Generic, StaleVersion(failure.Version)),
        FailureKind.KeyReused => Error(failure.Status, ErrorCode.Generic, "Idempotency-Key was used with another request"),
        FailureKind.Internal => Error(failure.Status, ErrorCode.Unknown, "Unknown error"),
        FailureKind.RequestTimeout or FailureKind.TooManyRequests or FailureKind.Unavailable or FailureKind.OutcomeUnknown =>
            Error(failure.Status, ErrorCode.Unknown, failure.Detail ?? "Try again later."),
        _ => Error(failure.Status, ErrorCode.Generic, failure.Needed ?? failure.Detail ?? "Invalid request"),
    };

    private static string StatusOf(Order? order) => order is null ? "unknown" : MultiSafepayStatuses.Status.Of(order);

    private static string StaleVersion(long? version) =>
        string.Create(CultureInfo.InvariantCulture, $"Precondition failed: the order is at version {version}");

    private static JsonAnswer Error(int status, ErrorCode code, string info) => new(status, JsonAnswer.Json, writer =>
    {
        writer.WriteStartObject();
        writer.WriteBoolean("success", false);
        writer.WriteStartObject("data");
        writer.WriteEndObject();
        writer.WriteNumber("error_code", (int)code);
        writer.WriteString("error_info", info);
        writer.WriteEndObject();
    });
}
