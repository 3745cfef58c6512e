using System.Globalization;
using System.Text.Json;

namespace OrderGrains.Api.Doors;

/// <summary>Reading of scalars the way loosely typed vendors do: numbers as text, booleans as 1, "1" or "true".</summary>
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

    /// <summary>False for null, false, 0, "", "0", "false", "f" and "off"; true for every other scalar.</summary>
    public static bool IsTrue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.Number => !value.TryGetDecimal(out var number) || number != 0,
        JsonValueKind.String => IsTrue(value.GetString()),
        _ => false,
    };

    /// <inheritdoc cref="IsTrue(JsonElement)"/>
    public static bool IsTrue(string? text) =>
        text?.Trim().ToLowerInvariant() is not (null or "" or "0" or "false" or "f" or "off");

    /// <summary>A whole number, as a number or as text.</summary>
    public static bool TryInteger(JsonElement value, out long number)
    {
        number = 0;
        return value.ValueKind switch
        {
            JsonValueKind.Number => value.TryGetInt64(out number),
            JsonValueKind.String =>
                long.TryParse(value.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number),
            _ => false,
        };
    }
}
