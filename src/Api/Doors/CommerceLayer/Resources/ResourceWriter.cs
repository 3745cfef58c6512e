using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OrderGrains.Api.Doors.CommerceLayer.Queries;
using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>Writes resource objects in native JSON types (page, section 1, point 2).</summary>
internal static class ResourceWriter
{
    public static void Write(Utf8JsonWriter writer, ResolvedResource resolved, DocumentView view)
    {
        var resource = resolved.Resource;
        var self = $"{view.BaseUrl}/api/{resource.Type.Name}/{RequestPath.Escape(resource.Id)}";
        writer.WriteStartObject();
        writer.WriteString("id", resource.Id);
        writer.WriteString("type", resource.Type.Name);
        writer.WriteStartObject("links");
        writer.WriteString("self", self);
        writer.WriteEndObject();
        WriteAttributes(writer, resource, view.Query);
        WriteRelationships(writer, resolved, view.Query, self);
        writer.WriteStartObject("meta");
        writer.WriteString("mode", view.Merchant.Test ? "test" : "live");
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>A map that sparse fieldsets leave empty is left out.</summary>
    private static void WriteAttributes(Utf8JsonWriter writer, Resource resource, ViewQuery query)
    {
        var isOpen = false;
        foreach (var (name, value) in resource.Attributes)
        {
            if (!query.Shows(resource.Type.Name, name))
                continue;
            if (!isOpen)
                writer.WriteStartObject("attributes");
            isOpen = true;
            writer.WritePropertyName(name);
            WriteValue(writer, value);
        }

        if (isOpen)
            writer.WriteEndObject();
    }

    /// <summary>Data is there only for those that are included.</summary>
    private static void WriteRelationships(Utf8JsonWriter writer, ResolvedResource resolved, ViewQuery query, string self)
    {
        var type = resolved.Resource.Type;
        var isOpen = false;
        foreach (var relationship in type.Relationships)
        {
            if (!query.Shows(type.Name, relationship.Name)
                || (relationship.OnlyWhenAsked && !IsAskedFor(resolved, relationship, query)))
                continue;
            if (!isOpen)
                writer.WriteStartObject("relationships");
            isOpen = true;
            writer.WriteStartObject(relationship.Name);
            writer.WriteStartObject("links");
            writer.WriteString("self", $"{self}/relationships/{relationship.Name}");
            writer.WriteString("related", $"{self}/{relationship.Name}");
            writer.WriteEndObject();
            if (resolved.Linked.TryGetValue(relationship.Name, out var related))
                WriteLinkage(writer, relationship, related);
            writer.WriteEndObject();
        }

        if (isOpen)
            writer.WriteEndObject();
    }

    private static bool IsAskedFor(ResolvedResource resolved, Relationship relationship, ViewQuery query) =>
        resolved.Linked.ContainsKey(relationship.Name) || query.Names(resolved.Resource.Type.Name, relationship.Name);

    private static void WriteLinkage(Utf8JsonWriter writer, Relationship relationship, IReadOnlyList<Resource> related)
    {
        writer.WritePropertyName("data");
        if (relationship.IsToMany)
        {
            writer.WriteStartArray();
            foreach (var resource in related)
                WriteIdentifier(writer, resource);
            writer.WriteEndArray();
        }
        else if (related is [var resource])
        {
            WriteIdentifier(writer, resource);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private static void WriteIdentifier(Utf8JsonWriter writer, Resource resource)
    {
        writer.WriteStartObject();
        writer.WriteString("type", resource.Type.Name);
        writer.WriteString("id", resource.Id);
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
                writer.WriteStringValue(FilterValues.Text(time));
                break;
            case JsonText json:
                json.WriteTo(writer);
                break;
            case JsonNode node:
                node.WriteTo(writer);
                break;
            default:
                throw new NotSupportedException($"An attribute cannot be of type {value.GetType()}.");
        }
    }
}
