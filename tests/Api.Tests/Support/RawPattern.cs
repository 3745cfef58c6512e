using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OrderGrains.Api.Tests.Support;

/// <summary>
/// An expected body to the byte, but for what differs each time: <c>{id}</c> is the id of the order, <c>{number}</c> digits, <c>{time}</c>
/// a time without zone, <c>"*"</c> any text or number, and <c>{secret}</c> what cannot be guessed, twice the same where it is there twice.
/// </summary>
internal static class RawPattern
{
    private static readonly (string Name, string Pattern)[] Placeholders =
    [
        ("{number}", "[1-9][0-9]*"),
        ("\"*\"", "(?:\"[^\"]*\"|[0-9.]+)"),
        ("{time}", "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}"),
    ];

    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Matches(JsonNode expected, string id, string actual) => Matches(expected.ToJsonString(AsWritten), id, actual);

    public static void Matches(string expected, string id, string actual)
    {
        var pattern = Regex.Escape(expected.Replace("{id}", id, StringComparison.Ordinal));
        foreach (var (name, one) in Placeholders)
            pattern = pattern.Replace(Regex.Escape(name), one, StringComparison.Ordinal);
        var secret = Regex.Escape("{secret}");
        var first = pattern.IndexOf(secret, StringComparison.Ordinal);
        if (first >= 0)
        {
            pattern = pattern[..first] + "(?<secret>[A-Za-z0-9_-]{20,})"
                + pattern[(first + secret.Length)..].Replace(secret, @"\k<secret>", StringComparison.Ordinal);
        }

        Assert.True(Regex.IsMatch(actual, $@"\A{pattern}\z", RegexOptions.CultureInvariant), $"{actual}\nis not\n{expected}");
    }
}
