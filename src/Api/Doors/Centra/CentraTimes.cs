using System.Globalization;

namespace OrderGrains.Api.Doors.Centra;

/// <summary>Times as this vendor writes them (Centra page, 2.2), in UTC.</summary>
internal static class CentraTimes
{
    private const string None = "0000-00-00 00:00:00";
    private const string Form = "yyyy-MM-dd HH:mm:ss";

    private static readonly string[] Forms = ["yyyy-MM-dd", Form];

    /// <summary>Zeros for none.</summary>
    public static string Text(DateTimeOffset? time) => time?.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture) ?? None;

    /// <returns>False for what is neither a date nor a date with a time.</returns>
    public static bool TryRead(string text, out DateTimeOffset time) => DateTimeOffset.TryParseExact(
        text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out time);
}
