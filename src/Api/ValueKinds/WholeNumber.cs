using System.Globalization;
using System.Text.Json;

namespace OrderGrains.Api.ValueKinds;

/// <summary>
/// Whole numbers by value, however they are spelt: 83651, <c>83651.0</c> and <c>8.3651e4</c> are the same. No digits are made of an
/// exponent, so that <c>1e1000000000</c> costs nothing.
/// </summary>
internal static class WholeNumber
{
    /// <summary>Beyond every exponent that could matter and every text that could be sent.</summary>
    private const long ExponentLimit = 1L << 40;

    private const int MaxDigits = 19;

    /// <summary>Reads a JSON number; every other value is none.</summary>
    public static NumberForm Read(JsonElement value, out long number)
    {
        number = 0;
        if (value.ValueKind != JsonValueKind.Number)
            return NumberForm.NotANumber;
        return value.TryGetInt64(out number) ? NumberForm.Whole : Read(value.GetRawText(), out number);
    }

    /// <summary>Reads a JSON number or, as loosely typed vendors do, a text that spells one.</summary>
    public static NumberForm ReadLoose(JsonElement value, out long number) =>
        value.ValueKind == JsonValueKind.String ? Read(value.GetString(), out number) : Read(value, out number);

    /// <summary>Reads a number in JSON's spelling; a plus and zeros may lead it.</summary>
    public static NumberForm Read(ReadOnlySpan<char> text, out long number)
    {
        number = 0;
        var negative = text.StartsWith('-');
        var unsigned = negative || text.StartsWith('+') ? text[1..] : text;
        if (!TrySplit(unsigned, out var digits, out var shift))
            return NumberForm.NotANumber;
        if (digits.Length == 0)
            return NumberForm.Whole;
        if (shift < digits.AsSpan().TrimEnd('0').Length - digits.Length)
            return NumberForm.NotWhole;
        if (digits.Length + shift > MaxDigits)
            return negative ? NumberForm.TooSmall : NumberForm.TooGreat;

        var whole = shift < 0 ? digits[..^(int)-shift] : digits.PadRight(digits.Length + (int)shift, '0');
        if (long.TryParse(negative ? "-" + whole : whole, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number))
            return NumberForm.Whole;
        return negative ? NumberForm.TooSmall : NumberForm.TooGreat;
    }

    /// <summary>The number is the digits, which begin with no zero, times ten to the power of the shift.</summary>
    private static bool TrySplit(ReadOnlySpan<char> text, out string digits, out long shift)
    {
        (digits, shift) = ("", 0);
        var mark = text.IndexOfAny('e', 'E');
        if (mark >= 0 && !TryExponent(text[(mark + 1)..], out shift))
            return false;

        var mantissa = mark >= 0 ? text[..mark] : text;
        var point = mantissa.IndexOf('.');
        var whole = point >= 0 ? mantissa[..point] : mantissa;
        var fraction = point >= 0 ? mantissa[(point + 1)..] : default;
        if (!AreDigits(whole) || (point >= 0 && !AreDigits(fraction)))
            return false;

        digits = string.Concat(whole, fraction).TrimStart('0');
        shift -= fraction.Length;
        return true;
    }

    private static bool TryExponent(ReadOnlySpan<char> text, out long exponent)
    {
        exponent = 0;
        var negative = text.StartsWith('-');
        var digits = negative || text.StartsWith('+') ? text[1..] : text;
        if (!AreDigits(digits))
            return false;

        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out exponent) || exponent > ExponentLimit)
            exponent = ExponentLimit;
        exponent = negative ? -exponent : exponent;
        return true;
    }

    private static bool AreDigits(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9');
}
