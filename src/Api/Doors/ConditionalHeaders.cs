using System.Globalization;
using Microsoft.Net.Http.Headers;
using OrderGrains.Api.ValueKinds;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors;

/// <summary>The client's own choice of safety: <c>Idempotency-Key</c> and <c>If-Match</c>.</summary>
/// <param name="Key">At most 255 printable characters; quotes around it belong to the header's syntax, not to the key.</param>
/// <param name="ExpectedVersions">Null when any version will do; tags that are no version match nothing.</param>
/// <param name="Failure">Set when a header cannot be understood.</param>
internal sealed record ConditionalHeaders(string? Key, ValueList<long>? ExpectedVersions, DoorFailure? Failure = null)
{
    public const int MaxKeyLength = 255;

    private static readonly ConditionalHeaders None = new(null, null);

    public static string ETag(long version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    public static ConditionalHeaders Read(IHeaderDictionary headers)
    {
        var key = headers["Idempotency-Key"].ToString().Trim();
        if (key.Length >= 2 && key[0] == '"' && key[^1] == '"')
            key = key[1..^1];
        if (key.CodePoints > MaxKeyLength)
            return new(null, null, new(FailureKind.MalformedRequest, $"Idempotency-Key is longer than {MaxKeyLength} characters."));

        return key.Length == 0 && headers.IfMatch.Count == 0 ? None : new(key.Length == 0 ? null : key, Versions(headers));
    }

    private static ValueList<long>? Versions(IHeaderDictionary headers)
    {
        if (headers.IfMatch.Count == 0 || headers.IfMatch.ToString().Trim() == "*")
            return null;
        if (!EntityTagHeaderValue.TryParseList(headers.IfMatch, out var tags))
            return new ValueList<long>();

        return tags.Where(tag => !tag.IsWeak)
            .Select(tag => long.TryParse(tag.Tag.Value!.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
                ? version
                : -1)
            .ToValueList();
    }
}
