using System.Text.Json;

namespace OrderGrains.Api.Manage;

/// <summary>Times as the own API writes them.</summary>
internal static class TimeMembers
{
    /// <summary>Writes a time in UTC, or null.</summary>
    public static void WriteTime(this Utf8JsonWriter writer, string name, DateTimeOffset? time)
    {
        if (time is { } at)
            writer.WriteString(name, at.UtcDateTime);
        else
            writer.WriteNull(name);
    }
}
