using System.Text;
using System.Text.Json;
using OrderGrains.Orders.Store;
using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>JSON Merge Patch (RFC 7396) of free data.</summary>
internal static class MergePatch
{
    /// <summary>Objects are merged member by member, where null removes one; any other value takes the place of what is there.</summary>
    /// <param name="current">Null where there is nothing yet.</param>
    /// <param name="patch">Null removes everything.</param>
    public static JsonText? Apply(JsonText? current, JsonText? patch)
    {
        if (patch is null)
            return null;
        JsonElement? target = current is null ? null : JsonElement.Parse(current.Value);
        var merged = StoredJson.Write(writer => Write(writer, target, JsonElement.Parse(patch.Value)));
        return new(Encoding.UTF8.GetString(merged));
    }

    private static void Write(Utf8JsonWriter writer, JsonElement? target, JsonElement patch)
    {
        if (patch.ValueKind != JsonValueKind.Object)
        {
            patch.WriteTo(writer);
            return;
        }

        var (there, changes) = (Members(target), Members(patch));
        writer.WriteStartObject();
        foreach (var (name, value) in there)
        {
            if (changes.TryGetValue(name, out var change))
            {
                Member(writer, name, value, change);
                continue;
            }

            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }

        foreach (var (name, change) in changes.Where(change => !there.ContainsKey(change.Key)))
            Member(writer, name, target: null, change);
        writer.WriteEndObject();
    }

    private static void Member(Utf8JsonWriter writer, string name, JsonElement? target, JsonElement patch)
    {
        if (patch.ValueKind == JsonValueKind.Null)
            return;
        writer.WritePropertyName(name);
        Write(writer, target, patch);
    }

    /// <summary>In their order, which a dictionary keeps that nothing is taken from; of a repeated one the last.</summary>
    private static Dictionary<string, JsonElement> Members(JsonElement? value)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (value is { ValueKind: JsonValueKind.Object } json)
        {
            foreach (var member in json.EnumerateObject())
                members[member.Name] = member.Value;
        }

        return members;
    }
}
