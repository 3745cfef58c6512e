using System.Globalization;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.MultiSafepay;

/// <summary>
/// MultiSafepay's error envelope, <c>{"success":false,"data":{},"error_code":N,"error_info":"…"}</c>, and the codes of its error
/// reference that an update can meet (MultiSafepay page, 1.2 and 1.3).
/// </summary>
internal sealed class MultiSafepayErrors : IDoorErrors
{
    private const int Generic = 1000;
    private const int InvalidOrderId = 1006;
    private const int MissingData = 1016;
    private const int InvalidApiKey = 1032;
    private const int Unknown = 9999;

    private static readonly IResult Forbidden = new JsonAnswer(StatusCodes.Status403Forbidden, JsonAnswer.Json, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("message", "Forbidden");
        writer.WriteEndObject();
    });

    public Door Door => Door.MultiSafepay;

    public static IResult UnknownOrder { get; } = Error(StatusCodes.Status404NotFound, InvalidOrderId, "Invalid transaction ID");

    /// <summary>A status the order cannot leave for the one asked for, or one that no update can set.</summary>
    public static IResult IllegalStatus(string status) =>
        Error(StatusCodes.Status410Gone, Generic, $"Cannot update order with status {status}");

    /// <summary>The page describes 410 with code 1000 on this very call as "Invalid request".</summary>
    public static IResult InvalidRequest(string detail) => Error(StatusCodes.Status410Gone, Generic, $"Invalid request: {detail}");

    public static IResult Missing(string field) => Error(StatusCodes.Status404NotFound, MissingData, $"Missing data: {field}");

    /// <summary>A documented feature of the call that is not offered here; nothing was changed.</summary>
    public static IResult Unsupported(string feature) => Error(StatusCodes.Status404NotFound, Generic, $"{feature} is not supported");

    public static IResult Refused(Rejection rejection, Order? order) => rejection.Code switch
    {
        RejectionCode.InvalidFields => InvalidRequest(string.Join(", ", rejection.Problems.Select(problem => problem.Path))),
        RejectionCode.NotPermitted => Forbidden,
        _ => IllegalStatus(order is null ? "unknown" : MultiSafepayStatuses.Status.Of(order)),
    };

    public IResult Render(DoorFailure failure, HttpContext context) => failure.Kind switch
    {
        FailureKind.Unauthenticated => Error(failure.Status, InvalidApiKey, "Invalid API key"),
        FailureKind.Forbidden => Forbidden,
        FailureKind.MalformedRequest => Error(failure.Status, Generic, $"Invalid request: {failure.Detail}"),
        FailureKind.NotFound => Error(failure.Status, Generic, "Not found"),
        FailureKind.MethodNotAllowed => Error(failure.Status, Generic, "Method not allowed"),
        FailureKind.VersionMismatch => Error(failure.Status, Generic, StaleVersion(failure.Version)),
        FailureKind.KeyReused => Error(failure.Status, Generic, "Idempotency-Key was used with another request"),
        FailureKind.Internal => Error(failure.Status, Unknown, "Unknown error"),
        FailureKind.RequestTimeout or FailureKind.TooManyRequests or FailureKind.Unavailable or FailureKind.OutcomeUnknown =>
            Error(failure.Status, Unknown, failure.Detail ?? "Try again later."),
        _ => Error(failure.Status, Generic, failure.Needed ?? failure.Detail ?? "Invalid request"),
    };

    private static string StaleVersion(long? version) =>
        string.Create(CultureInfo.InvariantCulture, $"Precondition failed: the order is at version {version}");

    private static JsonAnswer Error(int status, int code, string info) => new(status, JsonAnswer.Json, writer =>
    {
        writer.WriteStartObject();
        writer.WriteBoolean("success", false);
        writer.WriteStartObject("data");
        writer.WriteEndObject();
        writer.WriteNumber("error_code", code);
        writer.WriteString("error_info", info);
        writer.WriteEndObject();
    });
}
