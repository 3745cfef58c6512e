using System.Text.Json;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Manage;

/// <summary>Writes an event as the history and the change feed show it.</summary>
internal static class HistoryAnswer
{
    /// <summary>Writes events as a member of an object that has been begun.</summary>
    public static void WriteItems(Utf8JsonWriter writer, string name, IEnumerable<HistoryEntry> entries)
    {
        writer.WriteStartArray(name);
        foreach (var entry in entries)
        {
            writer.WriteStartObject();
            WriteMembers(writer, entry);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes the members into an object that has been begun.</summary>
    public static void WriteMembers(Utf8JsonWriter writer, HistoryEntry entry)
    {
        writer.WriteNumber("version", entry.Version);
        writer.WriteString("at", entry.At);
        writer.WriteString("actor", entry.Actor);
        writer.WriteString("door", entry.Door.ToString());
        writer.WriteString("event", entry.Event);
        writer.WriteStartArray("changes");
        foreach (var change in entry.Changes)
        {
            writer.WriteStartObject();
            writer.WriteString("path", change.Path);
            if (change.Append is { } text)
            {
                writer.WriteString("append", text);
            }
            else
            {
                Write(writer, "from", change.From);
                Write(writer, "to", change.To);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, string name, JsonText? value)
    {
        writer.WritePropertyName(name);
        if (value is null)
            writer.WriteNullValue();
        else
            value.WriteTo(writer);
    }
}
