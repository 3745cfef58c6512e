using System.Globalization;
using System.Text.Json.Nodes;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.CommerceLayer.Queries;

/// <summary>Values of attributes beside each other and beside the texts of a query.</summary>
internal static class FilterValues
{
    /// <summary>The value as text; null stays null.</summary>
    public static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        bool flag => flag ? "true" : "false",
        DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        JsonText json => json.Value,
        JsonNode node => node.ToJsonString(),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    /// <summary>Where the value stands beside the text; null where they cannot be compared.</summary>
    public static int? Compare(object? value, string text) => value switch
    {
        null => null,
        bool flag => ReadFlag(text) is { } sought ? flag.CompareTo(sought) : null,
        int or long or decimal => ReadNumber(text) is { } number
            ? Convert.ToDecimal(value, CultureInfo.InvariantCulture).CompareTo(number)
            : null,
        DateTimeOffset time => ReadTime(text) is { } moment ? time.CompareTo(moment) : null,
        _ => string.CompareOrdinal(Text(value), text),
    };

    /// <summary>Where two values of an attribute stand beside each other; what is not there comes last.</summary>
    public static int CompareValues(object? left, object? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        (string one, string other) => string.CompareOrdinal(one, other),
        (IComparable one, _) when left.GetType() == right.GetType() => one.CompareTo(right),
        _ => string.CompareOrdinal(Text(left), Text(right)),
    };

    public static bool? ReadFlag(string text) => text switch
    {
        "true" or "1" => true,
        "false" or "0" => false,
        _ => null,
    };

    public static decimal? ReadNumber(string text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A day, or a time, in ISO 8601; UTC where it names no zone.</summary>
    public static DateTimeOffset? ReadTime(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
