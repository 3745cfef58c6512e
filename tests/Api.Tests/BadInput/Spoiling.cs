using System.Net.Http.Headers;
using System.Text;

namespace OrderGrains.Api.Tests.BadInput;

/// <summary>One way to spoil a request.</summary>
/// <param name="Failure">The HTTP status the failure has at most doors.</param>
/// <param name="Apply">Spoils the request, which carries a good body.</param>
public sealed record Spoiling(int Failure, Action<DoorUnderTest, HttpRequestMessage, string> Apply)
{
    /// <summary>All ways, by name.</summary>
    public static readonly IReadOnlyDictionary<string, Spoiling> All = new Dictionary<string, Spoiling>
    {
        ["malformed JSON"] = Body(400, good => good.Replace(':', ';')),
        ["truncated JSON"] = Body(400, good => good[..(good.Length / 2)]),
        ["trailing text"] = Body(400, good => good + "}"),
        ["no object"] = Body(400, _ => "[1,2]"),
        ["JSON null"] = Body(400, _ => "null"),
        ["raw NUL"] = Text(400, "a\0b"),
        ["escaped NUL"] = Text(400, @"a\u0000b"),
        ["lone surrogate"] = Text(400, @"a\ud800b"),
        ["NUL in a name"] = Body(400, good => good.Insert(1, @"""a\u0000b"":1,")),
        ["invalid UTF-8"] = Bytes(400, good => [.. good.Select(octet => octet == '~' ? (byte)0xC3 : octet)]),
        ["deep nesting"] = Body(400, good => good.Insert(1, $"\"a\":{new string('[', 5000)}{new string(']', 5000)},")),
        ["content type"] = new(415, (_, request, _) => request.Content!.Headers.ContentType = new MediaTypeHeaderValue("text/plain")),
        ["nonsense content type"] = new(415, (_, request, _) =>
        {
            request.Content!.Headers.Remove("Content-Type");
            request.Content.Headers.TryAddWithoutValidation("Content-Type", ";;/;");
        }),
        ["wrong types"] = new(0, (door, request, id) => Replace(request, Encoding.UTF8.GetBytes(Fill(door.WrongTypes, id, "")))),
        ["unknown path"] = new(404, (door, request, _) => request.RequestUri = new Uri(door.UnknownPath, UriKind.Relative)),
        ["wrong method"] = new(405, (door, request, id) =>
        {
            request.Method = HttpMethod.Delete;
            request.RequestUri = new Uri(Fill(door.DeletePath, id, ""), UriKind.Relative);
        }),
        ["wrong key"] = new(401, (_, request, _) => SetCredential(request, value => value.Contains(' ') ? "Bearer no" : "no")),
        ["no key"] = new(401, (_, request, _) => SetCredential(request, _ => null)),
    };

    public static string Fill(string template, string id, string text) =>
        template.Replace("{id}", id, StringComparison.Ordinal).Replace("{text}", text, StringComparison.Ordinal);

    private static Spoiling Body(int failure, Func<string, string> change) =>
        Bytes(failure, good => Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(good))));

    private static Spoiling Text(int failure, string text) => Body(failure, good => good.Replace("~", text, StringComparison.Ordinal));

    private static Spoiling Bytes(int failure, Func<byte[], byte[]> change) => new(failure, (door, request, id) =>
        Replace(request, change(Encoding.UTF8.GetBytes(Fill(door.Body, id, "~")))));

    private static void Replace(HttpRequestMessage request, byte[] body)
    {
        var type = request.Content!.Headers.ContentType;
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = type;
    }

    private static void SetCredential(HttpRequestMessage request, Func<string, string?> change)
    {
        foreach (var name in new[] { "api_key", "API-Authorization", "X-Api-Key", "Authorization" })
        {
            if (!request.Headers.TryGetValues(name, out var values))
                continue;
            var value = change(values.Single());
            request.Headers.Remove(name);
            if (value is not null)
                request.Headers.TryAddWithoutValidation(name, value);
        }
    }
}
