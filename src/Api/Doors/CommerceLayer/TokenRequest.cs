using System.Text.Json;

namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>The members of a token call, from a JSON body or a form; what is empty or no text counts as missing.</summary>
internal sealed record TokenRequest(string? GrantType, string? ClientId, string? ClientSecret, string? Scope)
{
    public const string ClientCredentials = "client_credentials";

    private static readonly TokenRequest None = new(null, null, null, null);

    public static async Task<(TokenRequest Request, DoorFailure? Failure)> Read(HttpRequest request)
    {
        try
        {
            if (request.HasFormContentType)
                return (From(await request.ReadFormAsync(request.HttpContext.RequestAborted)), null);
            if (!IsJson(request.ContentType))
                return (None, new(FailureKind.UnsupportedMediaType, request.ContentType ?? ""));
            return Parse(await request.BodyReader.ReadToEnd(request.HttpContext.RequestAborted));
        }
        catch (InvalidDataException)
        {
            return (None, new(FailureKind.MalformedRequest, "The form could not be read."));
        }
        catch (IOException e)
        {
            return (None, DoorFailure.From(e));
        }
    }

    /// <summary>The vendor's own clients say JSON:API here, too.</summary>
    private static bool IsJson(string? contentType) =>
        contentType is not null && (contentType.StartsWith("application/json", StringComparison.OrdinalIgnoreCase)
            || contentType.StartsWith(JsonApi.MediaType, StringComparison.OrdinalIgnoreCase));

    private static (TokenRequest Request, DoorFailure? Failure) Parse(byte[] body)
    {
        if (EdgeText.Parse(body, out var json) is { } problem)
            return (None, new(FailureKind.MalformedRequest, problem));
        return json.ValueKind == JsonValueKind.Object
            ? (From(name => Text(json, name)), null)
            : (None, new(FailureKind.MalformedRequest, "The body is not a JSON object."));
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static TokenRequest From(IFormCollection form) => From(name => form[name]);

    private static TokenRequest From(Func<string, string?> value) => new(
        Given(value("grant_type")), Given(value("client_id")), Given(value("client_secret")), Given(value("scope")));

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
