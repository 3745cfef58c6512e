using System.Text.Json;
using OrderGrains.Api.ValueKinds;
using static System.FormattableString;

namespace OrderGrains.Api.Doors.ElasticPath;

/// <summary>One violation of the request's schema, in gojsonschema's words as Elastic Path publishes them (section B4).</summary>
/// <param name="Title">The rule that does not hold.</param>
/// <param name="Detail">What is wrong.</param>
/// <param name="Source">Dotted path of the member, or of its parent where it is missing.</param>
internal sealed record SchemaError(string Title, string Detail, string Source)
{
    /// <summary>As it is answered.</summary>
    public ElasticPathError Error => new(StatusCodes.Status400BadRequest, Title, Detail) { Source = Source };

    public static SchemaError Required(string member, string parent) => new("required", $"{member} is required", parent);

    public static SchemaError Enum(string path, params IEnumerable<string> values) =>
        NoneOf(path, values.Select(value => $"\"{value}\""));

    /// <summary>None of a few values, each as JSON writes it.</summary>
    public static SchemaError NoneOf(string path, IEnumerable<string> values) =>
        new("enum", $"{path} must be one of the following: {string.Join(", ", values)}", path);

    /// <summary>Another value than the one it has.</summary>
    public static SchemaError Const(string path, string value) => new("const", $"{path} does not match: \"{value}\"", path);

    public static SchemaError InvalidType(string path, string expected, JsonElement given) =>
        new("invalid_type", $"Invalid type. Expected: {expected}, given: {TypeName(given)}", path);

    public static SchemaError TooLong(string path, int limit) =>
        new("string_lte", $"String length must be less than or equal to {limit}", path);

    /// <summary>Empty, where it may not be.</summary>
    public static SchemaError TooShort(string path) => new("string_gte", "String length must be greater than or equal to 1", path);

    /// <summary>A number that is too small, or too great.</summary>
    public static SchemaError Range(string path, decimal limit, bool isLeast) => isLeast
        ? new("number_gte", Invariant($"Must be greater than or equal to {limit}"), path)
        : new("number_lte", Invariant($"Must be less than or equal to {limit}"), path);

    /// <summary>A number of too many decimals.</summary>
    public static SchemaError TooFine(string path, int decimals) => new("multiple_of", $"Must be a multiple of 1e-{decimals}", path);

    /// <summary>Too few items, or too many.</summary>
    public static SchemaError Items(string path, int limit, bool isLeast) => isLeast
        ? new("array_min_items", $"Array must have at least {limit} items", path)
        : new("array_max_items", $"Array must have at most {limit} items", path);

    public static SchemaError Format(string path, string format) => new("format", $"Does not match format '{format}'", path);

    private static string TypeName(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => WholeNumber.Read(value, out _) == NumberForm.NotWhole ? "number" : "integer",
        _ => "null",
    };
}
