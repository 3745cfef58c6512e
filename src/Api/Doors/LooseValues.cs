using System.Text.Json;

namespace OrderGrains.Api.Doors;

/// <summary>Reading of values the way loosely typed vendors do: scalars as text, an empty list for an empty object.</summary>
internal static class LooseValues
{
    /// <summary>The scalar as text: null and absence are null, an object or a list is not a scalar and is refused.</summary>
    public static bool TryText(JsonElement value, out string? text)
    {
        text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.True => "1",
            JsonValueKind.False => "",
            _ => null,
        };
        return value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array);
    }

    /// <summary>True for <c>[]</c>, which PHP writes for an object without members.</summary>
    public static bool IsEmptyList(JsonElement value) => value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0;
}
