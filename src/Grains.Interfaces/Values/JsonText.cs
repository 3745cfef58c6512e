using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OrderGrains.Values;

/// <summary>
/// One JSON value kept as compact text: free data (metadata, custom fields) that the domain carries but never looks into.
/// </summary>
/// <param name="Value">Valid JSON without insignificant white space, every letter as it is.</param>
[GenerateSerializer, Immutable, Alias("og.jsonText")]
[JsonConverter(typeof(JsonTextConverter))]
public sealed record JsonText([property: Id(0)] string Value)
{
    /// <summary>The empty object, which is what unset metadata reads as.</summary>
    public static readonly JsonText EmptyObject = new("{}");

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Takes over a parsed value, without its white space.</summary>
    public static JsonText From(JsonElement element)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
            element.WriteTo(writer);
        return new(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    public override string ToString() => Value;
}
