using System.Globalization;
using System.Text.Json;
using OrderGrains.Api.ValueKinds;
using OrderGrains.Merchants.Flows;

namespace OrderGrains.Api.Doors.ElasticPath.Flows;

/// <summary>A type of fields, in the vendor's words.</summary>
/// <param name="Type">Which.</param>
/// <param name="Word">The vendor's <c>field_type</c>.</param>
/// <param name="Json">The JSON type of its values, as errors name it.</param>
/// <param name="Holds">Whether a value is of that JSON type.</param>
/// <param name="Rules">What else may be asked of its values.</param>
internal sealed record FieldKind(
    FieldType Type, string Word, string Json, Func<JsonElement, bool> Holds, params IReadOnlyList<FieldRuleKind> Rules)
{
    private static readonly string[] DateForms =
        ["yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>All but the vendor's <c>relationship</c>: orders here are related to nothing that flows make.</summary>
    public static IReadOnlyList<FieldKind> All { get; } =
    [
        new(FieldType.Text, "string", "string", IsText, FieldRuleKind.OneOf, FieldRuleKind.Email, FieldRuleKind.Slug),
        new(FieldType.Whole, "integer", "integer", IsWhole, FieldRuleKind.OneOf, FieldRuleKind.Between),
        new(FieldType.Number, "float", "number", IsNumber, FieldRuleKind.OneOf, FieldRuleKind.Between),
        new(FieldType.Flag, "boolean", "boolean", value => value.ValueKind is JsonValueKind.True or JsonValueKind.False),
        new(FieldType.Date, "date", "string", IsText, FieldRuleKind.OneOf),
    ];

    public static FieldKind Of(FieldType type) => All.First(kind => kind.Type == type);

    /// <summary>A date, or a date and a time.</summary>
    public static bool IsDate(string text) =>
        DateTimeOffset.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);

    private static bool IsText(JsonElement value) => value.ValueKind == JsonValueKind.String;

    private static bool IsNumber(JsonElement value) => value.ValueKind == JsonValueKind.Number;

    private static bool IsWhole(JsonElement value) =>
        IsNumber(value) && WholeNumber.Read(value, out _) is not (NumberForm.NotANumber or NumberForm.NotWhole);
}
