using System.Globalization;
using System.Text.Json;
using OrderGrains.Fuzz.Sending;
using OrderGrains.Orders;

namespace OrderGrains.Fuzz.Judging;

/// <summary>What refusals of a door look like, as its page has them.</summary>
/// <param name="Door">Whose.</param>
/// <param name="MediaTypes">Of its refusals.</param>
/// <param name="Matches">Whether a body is one, given the status.</param>
internal sealed record ErrorShape(Door Door, string[] MediaTypes, Func<JsonElement, int, bool> Matches)
{
    /// <summary>Centra's answers may be XML, which is not looked into.</summary>
    public const string Xml = "text/xml";

    private const string Json = "application/json";

    public static readonly IReadOnlyList<ErrorShape> All =
    [
        new(Door.Manage, ["application/problem+json"], (body, status) => Number(body, "status") == status && Text(body, "title")),
        new(Door.MultiSafepay, [Json], (body, status) => status is 403 or 404 && Member(body, "success") is null
            ? Text(body, "message")
            : Is(body, "success", JsonValueKind.False) && Number(body, "error_code") is >= 1000 and <= 9999 && Text(body, "error_info")),
        new(Door.CommerceLayer, ["application/vnd.api+json", Json], (body, status) => Each(body, error =>
            Text(error, "title") && Text(error, "code") && Status(error) == status)),
        new(Door.Centra, [Json, Xml], (body, status) => body.ValueKind == JsonValueKind.Null || Text(body, "status")),
        new(Door.Fuuffy, [Json], (body, _) => Member(body, "error") is { } error && Text(error, "code") && Text(error, "message")),
        new(Door.ElasticPath, [Json], (body, status) => Each(body, error => Text(error, "title") && Status(error) == status)),
    ];

    public bool IsOf(WireAnswer answer, JsonElement body) => MediaTypes.Contains(answer.MediaType) && Matches(body, answer.Status);

    private static bool Each(JsonElement body, Predicate<JsonElement> holds) =>
        Member(body, "errors") is { ValueKind: JsonValueKind.Array } errors && errors.GetArrayLength() > 0
        && errors.EnumerateArray().All(error => holds(error));

    private static JsonElement? Member(JsonElement body, string name) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty(name, out var value) ? value : null;

    private static bool Is(JsonElement body, string name, JsonValueKind kind) => Member(body, name)?.ValueKind == kind;

    private static bool Text(JsonElement body, string name) => Is(body, name, JsonValueKind.String) && Member(body,
        name)?.GetString() != "";

    private static int? Number(JsonElement body, string name) => Is(body, name, JsonValueKind.Number) ? Member(body, name)?.GetInt32()
        : null;

    /// <summary>As a number or as a text.</summary>
    private static int? Status(JsonElement error) => Is(error, "status", JsonValueKind.String)
        ? int.Parse(Member(error, "status")!.Value.GetString()!, CultureInfo.InvariantCulture)
        : Number(error, "status");
}
