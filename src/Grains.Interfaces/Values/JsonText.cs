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

    private const int MaxSmall = 64 * 1024;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Takes over a value as somebody sent it, without its white space; of several members of one name the last counts.</summary>
    public static JsonText From(JsonElement element) => Written(writer => WriteOnce(writer, element));

    /// <summary>Takes over a value as it is, but for its white space.</summary>
    public static JsonText Exactly(JsonElement element) => Written(element.WriteTo);

    /// <summary>Writes the value; a large one takes the memory it needs, where the writer would take three bytes for each letter.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        if (Value.Length <= MaxSmall)
        {
            writer.WriteRawValue(Value, skipInputValidation: true);
            return;
        }

        var utf8 = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetByteCount(Value));
        try
        {
            writer.WriteRawValue(utf8.AsSpan(0, Encoding.UTF8.GetBytes(Value, utf8)), skipInputValidation: true);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(utf8);
        }
    }

    public override string ToString() => Value;

    private static JsonText Written(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
            write(writer);
        return new(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static void WriteOnce(Utf8JsonWriter writer, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in element.EnumerateObject().Reverse().DistinctBy(member => member.Name).Reverse())
                {
                    writer.WritePropertyName(member.Name);
                    WriteOnce(writer, member.Value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                    WriteOnce(writer, item);
                writer.WriteEndArray();
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }
}
