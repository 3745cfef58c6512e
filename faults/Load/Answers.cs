using System.Globalization;
using System.Net;
using System.Text.Json;
using OrderGrains.Faults.Orders;

namespace OrderGrains.Faults.Load;

/// <summary>Reads an answer for what the service promises with it (docs/operations.md), and for nothing more.</summary>
internal static class Answers
{
    /// <summary>The words with which a refusal says that it had no effect.</summary>
    private const string NothingChanged = "nothing was changed";

    public static async Task<OrderAnswer> Read(HttpResponseMessage response, OrderCall call)
    {
        var body = await response.Content.ReadAsStringAsync();
        try
        {
            return Understand(response, body, call);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return new(AnswerKind.Unexpected, Detail: Describe(response, body));
        }
    }

    private static OrderAnswer Understand(HttpResponseMessage response, string body, OrderCall call)
    {
        var kind = Kind(response.StatusCode, body, call);
        if (kind is AnswerKind.Unexpected or AnswerKind.Unknown or AnswerKind.NotMade)
            return new(kind, Detail: Describe(response, body));

        var version = response.Headers.ETag is { } tag
            && long.TryParse(tag.Tag.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
        return new(
            kind,
            version,
            response.Headers.Contains("Idempotent-Replayed"),
            kind == AnswerKind.Seen ? Order(body) : null);
    }

    private static string Describe(HttpResponseMessage response, string body) => $"{(int)response.StatusCode} {body}";

    private static AnswerKind Kind(HttpStatusCode status, string body, OrderCall call) => status switch
    {
        HttpStatusCode.OK when call.Kind == CallKind.Read => AnswerKind.Seen,
        HttpStatusCode.OK when call.Field != Field.Comment || CentraAccepted(body) => AnswerKind.Accepted,
        HttpStatusCode.PreconditionFailed => AnswerKind.Stale,
        HttpStatusCode.Gone => AnswerKind.Refused,
        HttpStatusCode.TooManyRequests => AnswerKind.NotMade,
        HttpStatusCode.ServiceUnavailable when body.Contains(NothingChanged, StringComparison.Ordinal) => AnswerKind.NotMade,
        HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => AnswerKind.Unknown,
        _ => AnswerKind.Unexpected,
    };

    private static bool CentraAccepted(string body) => JsonElement.Parse(body).GetProperty("status").GetString() == "ok";

    private static ModelOrder Order(string body)
    {
        var order = JsonElement.Parse(body);
        return new()
        {
            Version = order.GetProperty("version").GetInt64(),
            Stage = Stage(order.GetProperty("status").GetString(), order.GetProperty("fulfillment").GetString()),
            Invoice = Text(order, "invoice", "id"),
            Tracking = Text(order, "tracking", "code"),
            Comment = Text(order, "internalComment"),
        };
    }

    private static Stage Stage(string? status, string? fulfillment) =>
        status == "Cancelled" ? Orders.Stage.Cancelled : fulfillment == "PickedUp" ? Orders.Stage.Shipped : Orders.Stage.Open;

    private static string? Text(JsonElement order, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (!order.TryGetProperty(name, out order))
                return null;
        }

        return order.GetString();
    }
}
