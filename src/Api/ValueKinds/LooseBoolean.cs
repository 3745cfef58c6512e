using System.Text.Json;

namespace OrderGrains.Api.ValueKinds;

/// <summary>
/// Booleans the way loosely typed vendors document them: true, 1, <c>"1"</c> and <c>"true"</c>; false, 0, <c>"0"</c>, <c>"false"</c>, and
/// nothing at all. Everything else is neither.
/// </summary>
internal static class LooseBoolean
{
    /// <param name="value">The value as sent.</param>
    /// <param name="otherFalse">Texts that this vendor documents as false beside those.</param>
    /// <returns>Null where the value is no boolean.</returns>
    public static bool? Read(JsonElement value, params ReadOnlySpan<string> otherFalse) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False or JsonValueKind.Null => false,
        JsonValueKind.Number when WholeNumber.Read(value, out var number) == NumberForm.Whole && number is 0 or 1 => number == 1,
        JsonValueKind.String => Read(value.GetString(), otherFalse),
        _ => null,
    };

    /// <inheritdoc cref="Read(JsonElement, ReadOnlySpan{string})"/>
    public static bool? Read(string? value, params ReadOnlySpan<string> otherFalse) => value switch
    {
        "1" or "true" => true,
        null or "" or "0" or "false" => false,
        _ => otherFalse.Contains(value) ? false : null,
    };
}
