using System.Text;
using System.Text.Json;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.CommerceLayer.Queries;

/// <summary>Whether a value contains another, as PostgreSQL's <c>@&gt;</c> has it: what is asked for is in it, at its place.</summary>
internal static class JsonContainment
{
    public static bool Holds(object? value, string sought)
    {
        if (value is not JsonText json || EdgeText.Parse(Encoding.UTF8.GetBytes(sought), out var document) is not null)
            return false;
        using (document)
        {
            using var whole = JsonDocument.Parse(json.Value);
            return Contains(whole.RootElement, document!.RootElement);
        }
    }

    private static bool Contains(JsonElement whole, JsonElement part) => part.ValueKind switch
    {
        JsonValueKind.Object => whole.ValueKind == JsonValueKind.Object && part.EnumerateObject().All(member =>
            whole.TryGetProperty(member.Name, out var found) && Contains(found, member.Value)),
        JsonValueKind.Array => whole.ValueKind == JsonValueKind.Array && part.EnumerateArray().All(item =>
            whole.EnumerateArray().Any(found => Contains(found, item))),
        _ => JsonElement.DeepEquals(whole, part),
    };
}
