using System.Globalization;

namespace OrderGrains.Api.Doors.MultiSafepay.Orders;

/// <summary>Times as the vendor shows them: whole seconds in UTC, and no zone (MultiSafepay page, 1.6).</summary>
internal static class LocalTime
{
    public static string Of(DateTimeOffset time) => time.UtcDateTime.ToString("s", CultureInfo.InvariantCulture);
}
