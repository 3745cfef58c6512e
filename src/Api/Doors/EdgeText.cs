using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace OrderGrains.Api.Doors;

/// <summary>
/// The one text policy of the front-end: JSON must be valid UTF-8 without NUL and without lone surrogates, in names as in values, so
/// that no store and no serializer behind ever meets one.
/// </summary>
internal static class EdgeText
{
    public const string NotJson = "The body is not valid JSON.";

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32 };

    /// <summary>Parses the body; returns null, or a sentence that says what is wrong with it.</summary>
    /// <param name="text">The body, which the document goes on using.</param>
    /// <param name="json">The document, where nothing is wrong with it.</param>
    public static string? Parse(ReadOnlyMemory<byte> text, out JsonDocument? json)
    {
        json = null;
        if (text.Span.StartsWith(Encoding.UTF8.Preamble))
            text = text[3..];
        if (!Utf8.IsValid(text.Span))
            return "The body is not valid UTF-8.";

        try
        {
            if (Problem(text.Span) is { } problem)
                return problem;
            json = JsonDocument.Parse(text, Options);
            return null;
        }
        catch (JsonException)
        {
            return NotJson;
        }
    }

    /// <summary>True when a string from elsewhere than the body (a path, a form) is acceptable.</summary>
    public static bool IsAcceptable(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out var rune, out var consumed) != System.Buffers.OperationStatus.Done || rune.Value == 0)
                return false;
            text = text[consumed..];
        }

        return true;
    }

    private static string? Problem(ReadOnlySpan<byte> text)
    {
        if (!text.Contains((byte)'\\'))
            return null;

        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = Options.MaxDepth });
        while (reader.Read())
        {
            if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName) || !reader.ValueIsEscaped)
                continue;
            try
            {
                if (reader.GetString()!.Contains('\0'))
                    return "The body contains the character U+0000.";
            }
            catch (InvalidOperationException)
            {
                return "The body contains half of a surrogate pair.";
            }
        }

        return null;
    }
}
