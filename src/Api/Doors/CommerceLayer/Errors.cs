using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>Commerce Layer's words for what goes wrong around an order (page, A4.2 and A4.3; design, section 5).</summary>
internal sealed class CommerceLayerErrors : IDoorErrors
{
    public Door Door => Door.CommerceLayer;

    public IResult Render(DoorFailure failure, HttpContext context) => Answer([Describe(failure, context)], IsTokenCall(context));

    /// <summary>All errors in one document; the HTTP status is theirs.</summary>
    public static IResult Answer(IReadOnlyList<ApiError> errors, bool tokenCall = false) =>
        new JsonAnswer(errors[0].Status, tokenCall ? JsonAnswer.Json : JsonApi.MediaType, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("errors");
            foreach (var error in errors)
                error.Write(writer, numericStatus: tokenCall);
            writer.WriteEndArray();
            writer.WriteEndObject();
        });

    public static ApiError NotFound() => new(
        StatusCodes.Status404NotFound, "RECORD_NOT_FOUND", "Record not found",
        "The requested resource was not found. Please double-check the resource id.");

    /// <summary>Lack of permission is 401 at this vendor, not 403 (A2).</summary>
    public static ApiError Unauthorized() => new(
        StatusCodes.Status401Unauthorized, "UNAUTHORIZED", "Access denied",
        "You are not authorized to perform this action on the requested resource.");

    /// <summary>What is there cannot be changed or deleted.</summary>
    public static ApiError Locked(string why) =>
        new(StatusCodes.Status423Locked, "LOCKED", "Locked resource", $"The resource is locked: {why}.");

    private static ApiError Describe(DoorFailure failure, HttpContext context) => failure.Kind switch
    {
        FailureKind.MalformedRequest => Of(failure, "BAD_REQUEST", "Bad Request"),
        FailureKind.Unauthenticated => Of(failure, "INVALID_TOKEN", "Invalid token", "The access token you provided is invalid."),
        FailureKind.Forbidden => Unauthorized(),
        FailureKind.NotFound => NotFound(),
        FailureKind.MethodNotAllowed => Of(
            failure, "METHOD_NOT_ALLOWED", "Method not allowed", $"The method {context.Request.Method} is not allowed on this URL."),
        FailureKind.NotAcceptable => Of(
            failure, "NOT_ACCEPTABLE", "Not acceptable",
            $"All requests must use the '{JsonApi.MediaType}' Accept without media type parameters. "
            + $"This request specified '{failure.Detail}'."),
        FailureKind.NameTaken => Of(failure, "CONFLICT", "Record not unique"),
        FailureKind.RequestTimeout => Of(failure, "REQUEST_TIMEOUT", "Request timeout"),
        FailureKind.VersionMismatch => Of(
            failure, "PRECONDITION_FAILED", "Precondition failed", $"The order is at version {failure.Version}."),
        FailureKind.PayloadTooLarge => Of(failure, "PAYLOAD_TOO_LARGE", "Payload too large"),
        FailureKind.UnsupportedMediaType when failure.Needed is { } needed => Of(
            failure, "UNSUPPORTED_MEDIA_TYPE", IsTokenCall(context) ? "invalid_request" : "Unsupported media type", $"{needed}."),
        FailureKind.UnsupportedMediaType => Of(
            failure, "UNSUPPORTED_MEDIA_TYPE", "Unsupported media type",
            $"All requests that create or update must use the '{JsonApi.MediaType}' Content-Type. "
            + $"This request specified '{failure.Detail}'."),
        FailureKind.KeyReused => Of(
            failure, "IDEMPOTENCY_KEY_REUSED", "Idempotency key reused", "The Idempotency-Key was used with another request."),
        FailureKind.TooManyRequests => Of(failure, "TOO_MANY_REQUESTS", "Too many requests"),
        FailureKind.Internal => Of(failure, "INTERNAL_SERVER_ERROR", "Internal Server Error", "Internal Server Error"),
        FailureKind.Unavailable => Of(failure, "SERVICE_UNAVAILABLE", "Service unavailable"),
        FailureKind.OutcomeUnknown => Of(failure, "GATEWAY_TIMEOUT", "Gateway timeout"),
        _ => Of(failure, "BAD_REQUEST", "Bad Request"),
    };

    private static ApiError Of(DoorFailure failure, string code, string title, string? detail = null) =>
        new(failure.Status, code, title, detail ?? failure.Detail ?? title);

    private static bool IsTokenCall(HttpContext context) => context.Request.Path.StartsWithSegments("/oauth");
}
