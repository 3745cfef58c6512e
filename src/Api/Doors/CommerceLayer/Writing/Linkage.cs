using System.Text.Json;

namespace OrderGrains.Api.Doors.CommerceLayer.Writing;

/// <summary>A resource identifier object: what a relationship points to.</summary>
internal readonly record struct Linkage(string Type, string Id)
{
    /// <summary>Reads a relationship object; its data is exactly type and id, or null (page, A4.3 <c>INVALID_LINKS_OBJECT</c>).</summary>
    public static bool TryRead(JsonElement relationship, out Linkage? linkage)
    {
        linkage = null;
        if (relationship.ValueKind != JsonValueKind.Object || !relationship.TryGetProperty("data", out var data))
            return false;
        if (data.ValueKind == JsonValueKind.Null)
            return true;
        if (data.ValueKind != JsonValueKind.Object || data.GetPropertyCount() != 2
            || !data.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String
            || !data.TryGetProperty("id", out var id) || !LooseValues.TryText(id, out var text) || text is null)
            return false;

        linkage = new Linkage(type.GetString()!, text);
        return true;
    }
}
