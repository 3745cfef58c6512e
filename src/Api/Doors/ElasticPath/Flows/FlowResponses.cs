using System.Text.Json;
using OrderGrains.Api.Doors.ElasticPath.Listing;
using OrderGrains.Merchants.Flows;

namespace OrderGrains.Api.Doors.ElasticPath.Flows;

/// <summary>Writes flows and their fields, members in the order of the vendor's examples.</summary>
internal static class FlowResponses
{
    public static IResult One(Flow flow, HttpRequest http, int status = StatusCodes.Status200OK) =>
        One(writer => Write(writer, flow, http), status);

    public static IResult One(FlowField field, Flow flow, HttpRequest http, int status) =>
        One(writer => Write(writer, field, flow, http), status);

    /// <summary>The page that is asked for, or why there is none.</summary>
    public static IResult Page<T>(HttpRequest http, IReadOnlyList<T> all, Action<Utf8JsonWriter, T> write)
    {
        var (limit, offset, problem) = ListQuery.Page(http.Query);
        if (problem is not null)
            return ElasticPathErrors.BadRequest(problem);
        var links = new ListLinks($"{http.Scheme}://{http.Host}{http.Path}", http.Query, limit, offset, all.Count);
        return ElasticPathResponses.Answer(writer =>
        {
            writer.WriteStartArray("data");
            foreach (var item in all.Skip(offset).Take(limit))
                write(writer, item);
            writer.WriteEndArray();
            links.Write(writer);
        });
    }

    public static void Write(Utf8JsonWriter writer, Flow flow, HttpRequest http)
    {
        writer.WriteStartObject();
        writer.WriteString("id", flow.Id);
        writer.WriteString("type", FlowForm.Type);
        writer.WriteString("name", flow.Name);
        writer.WriteString("slug", flow.Slug);
        writer.WriteString("description", flow.Description ?? "");
        writer.WriteBoolean("enabled", flow.Enabled);
        WriteSelf(writer, http, $"/v2/flows/{flow.Id}");
        writer.WriteStartObject("relationships");
        writer.WriteEndObject();
        WriteMeta(writer, flow.CreatedAt, flow.UpdatedAt);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, FlowField field, Flow flow, HttpRequest http)
    {
        writer.WriteStartObject();
        writer.WriteString("id", field.Id);
        writer.WriteString("type", FieldForm.Type);
        writer.WriteString("field_type", FieldKind.Of(field.Type).Word);
        writer.WriteString("slug", field.Slug);
        writer.WriteString("name", field.Name);
        writer.WriteString("description", field.Description ?? "");
        writer.WriteBoolean("required", field.Required);
        writer.WritePropertyName("default");
        writer.WriteRawValue(field.Default?.Value ?? "null", skipInputValidation: true);
        writer.WriteBoolean("enabled", field.Enabled);
        writer.WriteStartArray("validation_rules");
        foreach (var rule in field.Rules)
            Write(writer, rule);
        writer.WriteEndArray();
        if (field.Order is { } order)
            writer.WriteNumber("order", order);
        else
            writer.WriteNull("order");
        writer.WriteBoolean("omit_null", field.OmitNull);
        WriteSelf(writer, http, $"/v2/fields/{field.Id}");
        writer.WriteStartObject("relationships");
        writer.WriteStartObject("flow");
        writer.WritePropertyName("data");
        ElasticPathResponses.WriteIdentifier(writer, FlowForm.Type, flow.Id);
        writer.WriteEndObject();
        writer.WriteEndObject();
        WriteMeta(writer, field.CreatedAt, field.UpdatedAt);
        writer.WriteEndObject();
    }

    private static IResult One(Action<Utf8JsonWriter> write, int status) => ElasticPathResponses.Answer(
        writer =>
        {
            writer.WritePropertyName("data");
            write(writer);
        },
        status);

    private static void Write(Utf8JsonWriter writer, FieldRule rule)
    {
        writer.WriteStartObject();
        writer.WriteString("type", FieldRuleWord.Of(rule.Kind));
        if (rule.Kind == FieldRuleKind.OneOf)
        {
            writer.WriteStartArray("options");
            foreach (var option in rule.Options)
                option.WriteTo(writer);
            writer.WriteEndArray();
        }
        else if (rule.Kind == FieldRuleKind.Between)
        {
            writer.WriteStartObject("options");
            writer.WriteNumber("from", rule.From);
            writer.WriteNumber("to", rule.To);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteSelf(Utf8JsonWriter writer, HttpRequest http, string path)
    {
        writer.WriteStartObject("links");
        writer.WriteString("self", $"{http.Scheme}://{http.Host}{path}");
        writer.WriteEndObject();
    }

    private static void WriteMeta(Utf8JsonWriter writer, DateTimeOffset created, DateTimeOffset updated)
    {
        writer.WriteStartObject("meta");
        writer.WriteString("owner", "store");
        ElasticPathResponses.WriteTimestamps(writer, created, updated);
        writer.WriteEndObject();
    }
}
