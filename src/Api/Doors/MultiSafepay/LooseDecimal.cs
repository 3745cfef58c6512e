using System.Globalization;
using System.Text.Json;

namespace OrderGrains.Api.Doors.MultiSafepay;

/// <summary>
/// Numbers with a fraction as loosely typed clients send them: as numbers, or as texts that spell one without an exponent.
/// </summary>
internal static class LooseDecimal
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    public static bool TryRead(JsonElement value, out decimal number)
    {
        number = 0;
        return value.ValueKind switch
        {
            JsonValueKind.Number => value.TryGetDecimal(out number),
            JsonValueKind.String => decimal.TryParse(value.GetString(), Style, CultureInfo.InvariantCulture, out number),
            _ => false,
        };
    }
}
