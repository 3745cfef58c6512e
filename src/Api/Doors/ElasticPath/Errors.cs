using System.Text.Json;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath;

/// <summary>
/// Elastic Path's errors (section B4): <c>{"errors":[{"status","title","detail","source"}]}</c>, the status a number, which is what
/// every client can read.
/// </summary>
internal sealed class ElasticPathErrors : IDoorErrors
{
    public Door Door => Door.ElasticPath;

    public static IResult OrderNotFound => Answer(ElasticPathError.NotFound("Order not found"));

    public static IResult Conflict => Answer(StatusCodes.Status409Conflict, "Conflict", "Write conflict detected");

    public static IResult IllegalState => Unprocessable("Order cannot be updated in its current state");

    public static IResult BadRequest(string detail) => Answer(ElasticPathError.BadRequest(detail));

    public static IResult Unprocessable(string detail, string title = "Unprocessable Entity") =>
        Answer(StatusCodes.Status422UnprocessableEntity, title, detail);

    /// <summary>A single error.</summary>
    public static IResult Answer(int status, string title, string? detail) => Answer(new ElasticPathError(status, title, detail));

    /// <summary>The errors; the answer's status is the first one's.</summary>
    public static IResult Answer(params IReadOnlyList<ElasticPathError> errors) =>
        new JsonAnswer(errors[0].Status, JsonAnswer.Json, writer =>
        {
            writer.WriteStartObject();
            Write(writer, errors);
            writer.WriteEndObject();
        });

    /// <summary>The errors as a member.</summary>
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<ElasticPathError> errors)
    {
        writer.WriteStartArray("errors");
        foreach (var error in errors)
            error.Write(writer);
        writer.WriteEndArray();
    }

    /// <summary>Names the order that may not be anonymized yet.</summary>
    public static IResult NotAnonymized(Order order) => Answer(new ElasticPathError(
        StatusCodes.Status422UnprocessableEntity,
        "Could not anonymize orders",
        $"Order has status: order:{ElasticPathStatuses.Status.Of(order)}, payment:{ElasticPathStatuses.Payment.Of(order)}, "
        + $"shipping:{ElasticPathStatuses.Shipping.Of(order)}; "
        + "only fulfilled or refunded or cancelled orders may be anonymized")
    {
        Meta = [("order_id", order.Id)],
    });

    public static IResult Invalid(IEnumerable<SchemaError> errors) => Answer([.. errors.Select(error => error.Error)]);

    /// <summary>The token call's own form: the title comes first and the status is a text (section B2).</summary>
    public static IResult Token(int status, string title, string? detail = null) => new JsonAnswer(status, JsonAnswer.Json, writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("errors");
        writer.WriteStartObject();
        writer.WriteString("title", title);
        writer.WriteString("status", status.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (detail is not null)
            writer.WriteString("detail", detail);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    public IResult Render(DoorFailure failure, HttpContext context)
    {
        var (title, detail) = failure.Kind switch
        {
            FailureKind.Unauthenticated => ("Unable to validate access token", null),
            FailureKind.Forbidden => ("Forbidden", null),
            FailureKind.NotFound => ("Not Found", null),
            FailureKind.MethodNotAllowed => ("Method Not Allowed", null),
            FailureKind.NotAcceptable => ("Not Acceptable", null),
            FailureKind.NameTaken => ("Conflict", failure.Detail),
            FailureKind.RequestTimeout => ("Request Timeout", failure.Detail),
            FailureKind.VersionMismatch => ("Precondition Failed", $"The order is at version {failure.Version}"),
            FailureKind.PayloadTooLarge => ("Request Entity Too Large", failure.Detail),
            FailureKind.UnsupportedMediaType => ("Unsupported Media Type", failure.Needed ?? "Content-Type must be application/json"),
            FailureKind.KeyReused => ("Unprocessable Entity", "Idempotency-Key was used with another request"),
            FailureKind.TooManyRequests => ("Too Many Requests", failure.Detail),
            FailureKind.Internal => ("Internal Server Error", null),
            FailureKind.Unavailable => ("Service Unavailable", failure.Detail),
            FailureKind.OutcomeUnknown => ("Gateway Timeout", failure.Detail),
            _ => ("Bad Request", failure.Detail ?? "Request could not be processed"),
        };
        var isBadTokenCall = failure.Kind is FailureKind.MalformedRequest or FailureKind.UnsupportedMediaType
            && IsTokenCall(context.Request);
        return isBadTokenCall ? Token(failure.Status, title, detail) : Answer(failure.Status, title, detail);
    }

    private static bool IsTokenCall(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.Path == ElasticPathTokenEndpoint.Path;
}
