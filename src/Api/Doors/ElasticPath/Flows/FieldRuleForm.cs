using System.Text.Json;
using OrderGrains.Api.ValueKinds;
using OrderGrains.Merchants.Flows;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.ElasticPath.Flows;

/// <summary>Reads the rules of a field.</summary>
internal static class FieldRuleForm
{
    private const string Rules = "validation_rules";
    private const string Options = "options";

    /// <summary>Null where they are not sent; worth nothing when the reader notes a violation.</summary>
    /// <param name="data">The field.</param>
    /// <param name="type">What its values are.</param>
    public static ValueList<FieldRule>? Read(SchemaReader data, FieldType type)
    {
        var kinds = FieldKind.Of(type).Rules;
        if (data.Many(Rules, kinds.Count) is not { } sent)
            return null;
        FieldRule[] rules = [.. sent.Select(rule => Rule(rule, type, kinds)).OfType<FieldRule>()];
        if (rules.DistinctBy(rule => rule.Kind).Count() < rules.Length)
            data.Fail(Rules, path => new("unique", "array items must be unique", path));
        return [.. rules];
    }

    private static FieldRule? Rule(SchemaReader rule, FieldType type, IReadOnlyList<FieldRuleKind> kinds)
    {
        rule.Require("type");
        if (rule.OneOf("type", [.. kinds.Select(FieldRuleWord.Of)]) is not { } word)
            return null;
        return FieldRuleWord.Kind(word) switch
        {
            FieldRuleKind.OneOf => new() { Kind = FieldRuleKind.OneOf, Options = Choices(rule, type) },
            FieldRuleKind.Between => Between(rule),
            var kind => new() { Kind = kind },
        };
    }

    private static ValueList<JsonText> Choices(SchemaReader rule, FieldType type)
    {
        rule.Require(Options);
        if (rule.Value(Options) is not { } list)
            return [];
        rule.Check(Options, path => list.ValueKind != JsonValueKind.Array ? SchemaError.InvalidType(path, "array", list)
            : list.GetArrayLength() is 0 or > FlowRules.MaxOptions ? Count(path, list.GetArrayLength() == 0)
            : list.EnumerateArray().Select((option, index) => Problem(option, type, $"{path}.{index}"))
                .FirstOrDefault(problem => problem is not null));
        return list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(JsonText.From)] : [];
    }

    private static SchemaError Count(string path, bool isEmpty) =>
        SchemaError.Items(path, isEmpty ? 1 : FlowRules.MaxOptions, isLeast: isEmpty);

    private static SchemaError? Problem(JsonElement option, FieldType type, string path) =>
        FieldValues.Problem(type, [], option, path)
        ?? (option.ValueKind == JsonValueKind.String && option.GetString()!.CodePoints > FlowRules.MaxText
            ? SchemaError.TooLong(path, FlowRules.MaxText)
            : null);

    private static FieldRule Between(SchemaReader rule)
    {
        rule.Require(Options);
        var options = rule.Object(Options);
        var (from, to) = (Limit(options, "from"), Limit(options, "to"));
        if (from > to)
            options!.Fail("to", path => SchemaError.Range(path, from.Value, isLeast: true));
        return new() { Kind = FieldRuleKind.Between, From = from ?? 0, To = to ?? 0 };
    }

    private static decimal? Limit(SchemaReader? options, string member)
    {
        options?.Require(member);
        return options?.Value(member) is { } value
            && options.Check(member, path => FieldValues.Problem(FieldType.Number, [], value, path))
                ? value.GetDecimal()
                : null;
    }
}
