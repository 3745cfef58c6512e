using System.Text.Json;
using OrderGrains.Api.Doors.CommerceLayer.Resources;

namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>The JSON:API document of an order (page, A5 and A6).</summary>
internal static class Responses
{
    public static IResult Order(OrderView view) => new JsonAnswer(StatusCodes.Status200OK, JsonApi.MediaType, writer =>
    {
        writer.WriteStartObject();
        writer.WritePropertyName("data");
        WriteOrder(writer, view);
        if (view.Query.Include.Count > 0)
            WriteIncluded(writer, view);
        writer.WriteEndObject();
    });

    private static void WriteOrder(Utf8JsonWriter writer, OrderView view)
    {
        var resource = OrderResource.Attributes.Of(OrderResource.Type, view.Order.Id, view.Order);
        var self = ResourceWriter.WriteStart(writer, resource, view);
        WriteRelationships(writer, view, self);
        ResourceWriter.WriteEnd(writer, view);
    }

    private static void WriteRelationships(Utf8JsonWriter writer, OrderView view, string self)
    {
        var shown = Relationships.All.Where(relationship => view.Query.Shows(OrderResource.Type, relationship.Name)).ToArray();
        if (shown.Length == 0)
            return;

        writer.WriteStartObject("relationships");
        foreach (var relationship in shown)
        {
            writer.WriteStartObject(relationship.Name);
            writer.WriteStartObject("links");
            writer.WriteString("self", $"{self}/relationships/{relationship.Name}");
            writer.WriteString("related", $"{self}/{relationship.Name}");
            writer.WriteEndObject();
            if (view.Query.Include.Contains(relationship.Name))
                WriteLinkage(writer, relationship, view);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteLinkage(Utf8JsonWriter writer, Relationship relationship, OrderView view)
    {
        var related = relationship.Related(view).ToArray();
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
        writer.WriteString("type", resource.Type);
        writer.WriteString("id", resource.Id);
        writer.WriteEndObject();
    }

    /// <summary>Each resource once, however many relationships lead to it.</summary>
    private static void WriteIncluded(Utf8JsonWriter writer, OrderView view)
    {
        writer.WriteStartArray("included");
        foreach (var resource in view.Query.Include
            .SelectMany(name => Relationships.Find(name)!.Related(view))
            .DistinctBy(resource => (resource.Type, resource.Id)))
        {
            ResourceWriter.WriteStart(writer, resource, view);
            ResourceWriter.WriteEnd(writer, view);
        }

        writer.WriteEndArray();
    }
}
