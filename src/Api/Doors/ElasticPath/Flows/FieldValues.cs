using System.Globalization;
using System.Text.Json;
using OrderGrains.Api.ValueKinds;
using OrderGrains.Merchants.Flows;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.ElasticPath.Flows;

/// <summary>Whether a value is what its field takes.</summary>
internal static class FieldValues
{
    public static readonly ValueRule<string> Slug = new("slug", IsSlug, "have letters, digits, hyphens and underscores alone");

    /// <summary>What is wrong with a value that is there; null where nothing is.</summary>
    public static SchemaError? Problem(FieldType type, ValueList<FieldRule> rules, JsonElement value, string path)
    {
        var kind = FieldKind.Of(type);
        if (!kind.Holds(value))
            return SchemaError.InvalidType(path, kind.Json, value);
        if (type == FieldType.Date && !FieldKind.IsDate(value.GetString()!))
            return SchemaError.Format(path, "date");
        return (value.ValueKind == JsonValueKind.Number ? Beyond(value, FlowRules.MaxNumber, -FlowRules.MaxNumber, path) : null)
            ?? rules.Select(rule => Problem(rule, value, path)).FirstOrDefault(problem => problem is not null);
    }

    private static SchemaError? Problem(FieldRule rule, JsonElement value, string path) => rule.Kind switch
    {
        FieldRuleKind.OneOf => rule.Options.Any(option => IsSame(option, value))
            ? null
            : SchemaError.NoneOf(path, rule.Options.Select(option => option.Value)),
        FieldRuleKind.Between => Beyond(value, rule.To, rule.From, path),
        FieldRuleKind.Email => Unlike(ValueRules.Email, value, path),
        FieldRuleKind.Slug => Unlike(Slug, value, path),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.Kind, "There is no such rule."),
    };

    /// <summary>A number is what it comes to, however it is spelt.</summary>
    private static bool IsSame(JsonText option, JsonElement value) => value.ValueKind == JsonValueKind.Number
        ? value.GetDecimal() == decimal.Parse(option.Value, NumberStyles.Float, CultureInfo.InvariantCulture)
        : option == JsonText.From(value);

    /// <summary>Of numbers that no decimal holds the sign tells on which side they lie.</summary>
    private static SchemaError? Beyond(JsonElement value, decimal most, decimal least, string path)
    {
        var isHeld = value.TryGetDecimal(out var number);
        var isBelow = isHeld ? number < least : value.GetRawText().StartsWith('-');
        return isHeld && number >= least && number <= most ? null : SchemaError.Range(path, isBelow ? least : most, isBelow);
    }

    private static SchemaError? Unlike(ValueRule<string> rule, JsonElement value, string path) =>
        rule.Accepts(value.GetString()!) ? null : SchemaError.Format(path, rule.Name);

    private static bool IsSlug(string text) =>
        text.Length > 0 && text.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_');
}
