using System.Text.Json;
using OrderGrains.Merchants.Flows;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.ElasticPath.Flows;

/// <summary>Reads what a request says of a field.</summary>
internal static class FieldForm
{
    public const string Type = "field";

    private const int MaxOrder = 1_000_000;

    /// <summary>The id of the flow that a new field is of; worth nothing when <paramref name="errors"/> gained an entry.</summary>
    public static string FlowOf(JsonElement body, List<SchemaError> errors)
    {
        if (ElasticPathRequests.Data(body, errors) is not { } data)
            return "";
        data.Require("relationships");
        var flow = data.Object("relationships")?.Object("flow")?.Object("data");
        if (flow is null && data.Has("relationships"))
            data.Fail("required", "relationships.flow.data is required");
        flow?.OneOf("type", FlowForm.Type);
        return flow?.NeededText("id", FlowRules.MaxText) ?? "";
    }

    /// <summary>The field as it is to be; worth nothing when <paramref name="errors"/> gained an entry.</summary>
    /// <param name="body">The request's, with its <c>data</c>.</param>
    /// <param name="before">As it is; of a new one, with an empty slug, more has to be said.</param>
    /// <param name="errors">Where violations go.</param>
    public static FlowField Read(JsonElement body, FlowField before, List<SchemaError> errors)
    {
        if (ElasticPathRequests.Data(body, errors) is not { } data)
            return before;
        var isNew = before.Slug.Length == 0;
        data.Require("type");
        data.OneOf("type", Type);
        var type = TypeOf(data, before, isNew);
        var rules = FieldRuleForm.Read(data, type) ?? before.Rules;
        return before with
        {
            Slug = isNew || data.Has("slug") ? SlugOf(data) : before.Slug,
            Name = isNew || data.Has("name") ? data.NeededText("name", FlowRules.MaxText) : before.Name,
            Description = FlowForm.Described(data).Or(before.Description),
            Type = type,
            Required = data.Flag("required") ?? before.Required,
            Default = DefaultOf(data, type, rules, before.Default),
            Enabled = data.Flag("enabled") ?? before.Enabled,
            Order = data.Has("order") ? (int?)data.MaybeWhole("order", 0, MaxOrder) : before.Order,
            OmitNull = data.Flag("omit_null") ?? before.OmitNull,
            Rules = rules,
        };
    }

    /// <summary>It stays what it was when the field was made.</summary>
    private static FieldType TypeOf(SchemaReader data, FlowField before, bool isNew)
    {
        if (isNew)
            data.Require("field_type");
        var sent = data.OneOf("field_type", [.. FieldKind.All.Select(kind => kind.Word)]);
        if (isNew)
            return FieldKind.All.FirstOrDefault(kind => kind.Word == sent)?.Type ?? before.Type;
        var word = FieldKind.Of(before.Type).Word;
        if (sent is not null && sent != word)
            data.Fail("field_type", path => SchemaError.Const(path, word));
        return before.Type;
    }

    /// <summary>A name that orders have anyway cannot be declared.</summary>
    private static string SlugOf(SchemaReader data)
    {
        var slug = data.NeededText("slug", FlowRules.MaxText, FieldValues.Slug);
        if (slug.Length > 0 && !OrderMembers.IsCustom(slug))
            data.Fail("slug", path => new("not", $"{slug} is a member of every order", path));
        return slug;
    }

    /// <summary>A number as the default of a text is its digits (vendor's guide). It has to keep the rules, also new ones.</summary>
    private static JsonText? DefaultOf(SchemaReader data, FieldType type, ValueList<FieldRule> rules, JsonText? before)
    {
        var sent = data.Value("default") is { } value ? JsonText.From(value) : before;
        if (sent is null or { Value: "null" })
            return null;
        using var document = JsonDocument.Parse(sent.Value);
        if (type == FieldType.Text && document.RootElement.ValueKind == JsonValueKind.Number)
            sent = new($"\"{sent.Value}\"");
        using var kept = JsonDocument.Parse(sent.Value);
        data.Check("default", path => FieldValues.Problem(type, rules, kept.RootElement, path));
        return sent;
    }
}
