using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OrderGrains.Orders.Store;

/// <summary>JSON as the store keeps it: UTF-8 with every letter as it is. No browser reads it, so nothing needs escaping for one.</summary>
public static class StoredJson
{
    internal static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What <paramref name="write"/> writes.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
            write(writer);
        return buffer.WrittenSpan.ToArray();
    }
}
