using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OrderGrains.Api.Doors.Centra;

/// <summary>What is written member by member, for where it is needed otherwise.</summary>
internal static class WrittenJson
{
    /// <summary>The object that is written.</summary>
    public static JsonObject Read(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, JsonAnswer.Options))
            write(writer);
        return JsonNode.Parse(buffer.WrittenSpan)!.AsObject();
    }

    /// <summary>A number, or null where there is none.</summary>
    public static void WriteNumber(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, long? number)
    {
        if (number is { } value)
            writer.WriteNumber(name, value);
        else
            writer.WriteNull(name);
    }
}
