using System.Text.Json;
using System.Text.Json.Nodes;

namespace OrderGrains.Bench.Baselines;

/// <summary>The business of a baseline: the request's fields go into the stored document.</summary>
internal static class Document
{
    public static byte[] Merge(ReadOnlySpan<byte> order, JsonElement request)
    {
        var document = JsonNode.Parse(order)!.AsObject();
        document["fulfillment"] = "PickedUp";
        document["reason"] = Text(request, "reason");
        document["tracking"] = new JsonObject
        {
            ["code"] = Code(request),
            ["url"] = Text(request, "tracktrace_url"),
            ["carrier"] = Text(request, "carrier"),
            ["shipDate"] = Text(request, "ship_date"),
        };
        document["invoice"] = new JsonObject { ["id"] = Text(request, "invoice_id"), ["url"] = Text(request, "invoice_url") };
        return JsonSerializer.SerializeToUtf8Bytes(document);
    }

    /// <summary>What the audit row tells.</summary>
    public static string Code(JsonElement request) => request.GetProperty("tracktrace_code").GetString()!;

    private static string? Text(JsonElement request, string name) => request.TryGetProperty(name, out var value) ? value.GetString() : null;
}
