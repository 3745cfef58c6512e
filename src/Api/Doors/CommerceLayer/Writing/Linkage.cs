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
        linkage = Read(data);
        return linkage is not null;
    }

    /// <summary>As <see cref="TryRead"/>, where the data is a list of them.</summary>
    public static bool TryReadAll(JsonElement relationship, out IReadOnlyList<Linkage> linkages)
    {
        linkages = [];
        if (relationship.ValueKind != JsonValueKind.Object || !relationship.TryGetProperty("data", out var data)
            || data.ValueKind != JsonValueKind.Array)
            return false;
        var read = data.EnumerateArray().Select(Read).ToArray();
        linkages = [.. read.OfType<Linkage>()];
        return linkages.Count == read.Length;
    }

    private static Linkage? Read(JsonElement identifier) =>
        identifier.ValueKind == JsonValueKind.Object && identifier.GetPropertyCount() == 2
        && identifier.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String
        && identifier.TryGetProperty("id", out var id) && LooseValues.TryText(id, out var text) && text is not null
            ? new Linkage(type.GetString()!, text)
            : null;
}
