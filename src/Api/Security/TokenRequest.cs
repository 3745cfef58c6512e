using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using OrderGrains.Api.Doors;

namespace OrderGrains.Api.Security;

/// <summary>
/// An OAuth 2.0 token request (RFC 6749, sections 4.3, 4.4 and 6) as sent; nothing in it has been checked. The client may authenticate in
/// the body or by HTTP Basic.
/// </summary>
internal sealed record TokenRequest
{
    public const string ClientCredentials = "client_credentials";

    /// <summary>A person's own (section 4.3).</summary>
    public const string PasswordGrant = "password";

    /// <summary>What was given with an access token, for the next one (section 6).</summary>
    public const string RefreshGrant = "refresh_token";

    public const string TwoClientsText = "The client is named in the Authorization header and, otherwise, in the body.";

    /// <summary>Of token calls, whose bodies anybody may send: above it 413.</summary>
    public static readonly RequestSizeLimitAttribute SizeLimit = new(16 * 1024);

    /// <summary>The media type that every door takes.</summary>
    public const string Form = "application/x-www-form-urlencoded";

    private static readonly DoorProfile JsonBody = new(default) { Accepts = _ => true };

    public string? GrantType { get; private init; }

    public string? ClientId { get; private init; }

    public string? ClientSecret { get; private init; }

    public string? Scope { get; private init; }

    public string? Username { get; private init; }

    public string? Password { get; private init; }

    public string? RefreshToken { get; private init; }

    /// <summary>The token that is to be taken back (RFC 7009, section 2.1).</summary>
    public string? Token { get; private init; }

    /// <summary>True where header and body name two clients, or one with two secrets (section 2.3); a <see cref="Failure"/> too.</summary>
    public bool TwoClients { get; private init; }

    private bool ByBasic { get; init; }

    /// <summary>Set when the request could not be read; then nothing else is.</summary>
    public DoorFailure? Failure { get; private init; }

    /// <summary>Reads a form or a JSON object; parameters that are empty or no text count as unsent.</summary>
    /// <param name="request">The request.</param>
    /// <param name="jsonTypes">Under which media types the door takes a JSON object.</param>
    public static async Task<TokenRequest> Read(HttpRequest request, params string[] jsonTypes)
    {
        var sent = await ReadBody(request, jsonTypes);
        return sent.Failure is null && BasicCredentials.Read(request.Headers) is { } client ? sent.With(client) : sent;
    }

    /// <summary>The refusal of a client that is not who it says: with Basic's challenge where it came by Basic (section 5.2).</summary>
    public IResult Refuse(HttpContext context, IResult answer)
    {
        if (ByBasic)
            context.Response.Headers.WWWAuthenticate = "Basic realm=\"OrderGrains\"";
        return answer;
    }

    private static async Task<TokenRequest> ReadBody(HttpRequest request, string[] jsonTypes)
    {
        if (ContentCodings.Problem(request.Headers) is { } problem)
            return new() { Failure = problem };

        var mediaType = MediaTypeHeaderValue.TryParse(request.ContentType, out var parsed) ? parsed.MediaType.Value : null;
        if (string.Equals(mediaType, Form, StringComparison.OrdinalIgnoreCase))
            return await ReadForm(request);
        if (jsonTypes.Contains(mediaType, StringComparer.OrdinalIgnoreCase))
            return await ReadJson(request);
        return new()
        {
            Failure = new(FailureKind.UnsupportedMediaType, request.ContentType ?? "")
            {
                Needed = $"Content-Type must be {string.Join(" or ", jsonTypes.Prepend(Form))}",
            },
        };
    }

    private TokenRequest With(BasicCredentials client) =>
        (ClientId ?? client.ClientId) != client.ClientId || (ClientSecret ?? client.ClientSecret) != client.ClientSecret
            ? new() { TwoClients = true, Failure = new(FailureKind.MalformedRequest, TwoClientsText) }
            : this with { ClientId = client.ClientId, ClientSecret = client.ClientSecret, ByBasic = true };

    private static async Task<TokenRequest> ReadForm(HttpRequest request)
    {
        try
        {
            // The end of the connection ends this, as in BodyReading.ReadToEnd.
            var form = await request.ReadFormAsync(CancellationToken.None);
            return From(name => form.TryGetValue(name, out var value) ? value.ToString() : null);
        }
        catch (IOException e)
        {
            return new() { Failure = RequestBody.BrokenOff(request.HttpContext, e) };
        }
        catch (Exception e) when (ContentCodings.IsCorrupt(e))
        {
            return new() { Failure = new(FailureKind.MalformedRequest, "The form could not be read.") };
        }
    }

    private static async Task<TokenRequest> ReadJson(HttpRequest request)
    {
        var body = await RequestBody.Read(request, JsonBody);
        return body.Failure is { } failure
            ? new() { Failure = failure }
            : From(name => Text(body.Json, name));
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static TokenRequest From(Func<string, string?> parameter) => new()
    {
        GrantType = Given(parameter("grant_type")),
        ClientId = Given(parameter("client_id")),
        ClientSecret = Given(parameter("client_secret")),
        Scope = Given(parameter("scope")),
        Username = Given(parameter("username")),
        Password = Given(parameter("password")),
        RefreshToken = Given(parameter("refresh_token")),
        Token = Given(parameter("token")),
    };

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
