using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OrderGrains.Api.Commands;

/// <summary>What commands print for programs: one document on one line.</summary>
internal static class CommandJson
{
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private static readonly JsonSerializerOptions Plain = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = Encoder };

    /// <summary>A document of public members, whose names are written in camel case.</summary>
    public static string Of(object document) => JsonSerializer.Serialize(document, Plain);

    /// <summary>A document as the own API writes it.</summary>
    public static string Of(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new() { Encoder = Encoder }))
            write(writer);
        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }
}
