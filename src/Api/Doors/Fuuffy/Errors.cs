using System.Text.Json;
using OrderGrains.Api.Security;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.Fuuffy;

/// <summary>Fuuffy's errors: <c>{"error":{"code","message"}}</c>, some with details (sections 3.1 to 3.3; design, section 5).</summary>
internal sealed class FuuffyErrors(TokenIssuer tokens) : IDoorErrors
{
    private const string AskForToken = "Please request a new access token";

    public Door Door => Door.Fuuffy;

    public static IResult OrderNotFound => Answer(StatusCodes.Status404NotFound, "order_not_found", "Order not found");

    /// <summary>What has the id that the request's Idempotency-Key stands for was made so long ago that the key is forgotten.</summary>
    public static IResult Duplicate => Answer(StatusCodes.Status409Conflict, "conflict", "The order exists already");

    /// <summary>Section 3.1: the one error of the newer generation that the token call shares.</summary>
    public static IResult BadClient => Answer(StatusCodes.Status401Unauthorized, writer =>
    {
        writer.WriteString("code", "401021");
        writer.WriteString("code_reason", "invalid_client_id_or_client_secret");
        writer.WriteString("message", "Invalid client_id, client_secret, or session_key");
    });

    public static IResult CannotUpdate(Order order) => Answer(
        StatusCodes.Status400BadRequest, "invalid_status", $"Cannot update order with status '{FuuffyStatuses.Status.Of(order)}'");

    public static IResult CannotCancel(Order order) => Answer(
        StatusCodes.Status400BadRequest, "cannot_cancel", $"Cannot cancel order with status '{FuuffyStatuses.Status.Of(order)}'");

    public static IResult Invalid(IReadOnlyList<FieldError> errors) => Answer(StatusCodes.Status400BadRequest, writer =>
    {
        writer.WriteString("code", "validation_error");
        writer.WriteString("message", "Invalid request parameters");
        writer.WriteStartArray("details");
        foreach (var error in errors)
        {
            writer.WriteStartObject();
            writer.WriteString("field", error.Field);
            writer.WriteString("message", error.Message);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    public IResult Render(DoorFailure failure, HttpContext context)
    {
        var (code, message) = failure.Kind switch
        {
            FailureKind.Unauthenticated => ("invalid_token", TokenMessage(context.Request.Headers)),
            FailureKind.Forbidden => ("forbidden", "Access denied"),
            FailureKind.NotFound => ("not_found", "Resource not found"),
            FailureKind.MethodNotAllowed => ("method_not_allowed", "Method not allowed"),
            FailureKind.NotAcceptable => ("not_acceptable", "Only application/json can be answered"),
            FailureKind.NameTaken => ("conflict", failure.Detail ?? "Another order has the name already"),
            FailureKind.RequestTimeout => ("request_timeout", "Request body did not arrive in time"),
            FailureKind.VersionMismatch => ("version_mismatch", $"The order is at version {failure.Version}"),
            FailureKind.PayloadTooLarge => ("payload_too_large", failure.Detail ?? "Request body is too large"),
            FailureKind.UnsupportedMediaType => ("unsupported_media_type", failure.Needed ?? "Content-Type must be application/json"),
            FailureKind.KeyReused => ("idempotency_key_reused", "Idempotency-Key was used with another request"),
            FailureKind.TooManyRequests => ("rate_limit_exceeded", failure.Detail ?? "Too many requests"),
            FailureKind.Internal => ("internal_error", "Internal server error"),
            FailureKind.Unavailable => ("service_unavailable", failure.Detail ?? "Service unavailable"),
            FailureKind.OutcomeUnknown => ("outcome_unknown", failure.Detail ?? "It is not known whether the update was made"),
            _ => ("invalid_request", failure.Detail ?? "The request could not be read"),
        };
        return Answer(failure.Status, code, message, failure.Kind == FailureKind.Unauthenticated ? AskForToken : null);
    }

    private string TokenMessage(IHeaderDictionary headers)
    {
        if (AuthorizationHeader.Find(headers, AuthorizationHeader.Bearer) is not { } token)
            return "Missing access token";
        return tokens.IsExpired(token, Schemes.Fuuffy)
            ? "The access token expired"
            : "The access token is invalid";
    }

    private static JsonAnswer Answer(int status, string code, string message, string? details = null) => Answer(status, writer =>
    {
        writer.WriteString("code", code);
        writer.WriteString("message", message);
        if (details is not null)
            writer.WriteString("details", details);
    });

    private static JsonAnswer Answer(int status, Action<Utf8JsonWriter> members) => new(status, JsonAnswer.Json, writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartObject("error");
        members(writer);
        writer.WriteEndObject();
        writer.WriteEndObject();
    });
}
