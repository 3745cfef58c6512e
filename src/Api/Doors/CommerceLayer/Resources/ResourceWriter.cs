using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>Writes resource objects in native JSON types (page, section 1, point 2).</summary>
internal static class ResourceWriter
{
    /// <summary>Opens the object with identity, own link and attributes; returns the own link.</summary>
    public static string WriteStart(Utf8JsonWriter writer, Resource resource, OrderView view)
    {
        var self = $"{view.BaseUrl}/api/{resource.Type}/{RequestPath.Escape(resource.Id)}";
        writer.WriteStartObject();
        writer.WriteString("id", resource.Id);
        writer.WriteString("type", resource.Type);
        writer.WriteStartObject("links");
        writer.WriteString("self", self);
        writer.WriteEndObject();
        WriteAttributes(writer, resource, view.Query);
        return self;
    }

    /// <summary>Closes the object with its meta data.</summary>
    public static void WriteEnd(Utf8JsonWriter writer, OrderView view)
    {
        writer.WriteStartObject("meta");
        writer.WriteString("mode", view.Merchant.Test ? "test" : "live");
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>A map that sparse fieldsets leave empty is left out.</summary>
    private static void WriteAttributes(Utf8JsonWriter writer, Resource resource, ViewQuery query)
    {
        var shown = resource.Attributes.Where(attribute => query.Shows(resource.Type, attribute.Name)).ToArray();
        if (shown.Length == 0)
            return;

        writer.WriteStartObject("attributes");
        foreach (var (name, value) in shown)
        {
            writer.WritePropertyName(name);
            WriteValue(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int or long:
                writer.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case decimal number:
                writer.WriteRawValue(number.ToString("0.0#######", CultureInfo.InvariantCulture));
                break;
            case DateTimeOffset time:
                writer.WriteStringValue(time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
                break;
            case JsonText json:
                writer.WriteRawValue(json.Value);
                break;
            case JsonNode node:
                node.WriteTo(writer);
                break;
            default:
                throw new NotSupportedException($"An attribute cannot be of type {value.GetType()}.");
        }
    }
}
