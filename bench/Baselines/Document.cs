using System.Text.Json;
using System.Text.Json.Nodes;

namespace OrderGrains.Bench.Baselines;

/// <summary>The business of a baseline that stores documents: the request's fields go into the stored one.</summary>
internal static class Document
{
    public static byte[] Merge(ReadOnlySpan<byte> order, JsonElement request)
    {
        var document = JsonNode.Parse(order)!.AsObject();
        OrderShipped.Of(request).ApplyTo(document);
        return JsonSerializer.SerializeToUtf8Bytes(document);
    }

    /// <summary>What the audit row tells.</summary>
    public static string Code(JsonElement request) => request.GetProperty("tracktrace_code").GetString()!;
}
