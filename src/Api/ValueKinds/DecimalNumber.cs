using System.Text.Json;

namespace OrderGrains.Api.ValueKinds;

/// <summary>Numbers with a fraction. What no decimal can hold is as far from zero as one can be, so that every limit refuses it.</summary>
internal static class DecimalNumber
{
    /// <summary>The value of a JSON number.</summary>
    public static decimal Read(JsonElement number)
    {
        if (number.TryGetDecimal(out var value))
            return value;
        var text = number.GetRawText();
        var mark = text.AsSpan().IndexOfAny('e', 'E');
        if (mark >= 0 && (text[mark + 1] == '-' || !text.AsSpan(0, mark).ContainsAnyInRange('1', '9')))
            return 0;
        return text[0] == '-' ? decimal.MinValue : decimal.MaxValue;
    }
}
