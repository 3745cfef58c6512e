using System.Text.Json;
using OrderGrains.Api.ValueKinds;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.Fuuffy;

/// <summary>
/// Reads the members of one object and collects everything that is wrong with them. Null and blank text clear an optional field; a
/// field that an order cannot be created without may not be cleared.
/// </summary>
/// <param name="json">The object.</param>
/// <param name="path">Its own path with a trailing dot; empty for the body.</param>
/// <param name="errors">Where problems go.</param>
/// <param name="isNew">True where the object is to be made of it, so that what is required must be there.</param>
internal sealed class FieldReader(JsonElement json, string path, List<FieldError> errors, bool isNew = false)
{
    public Optional<string?> Text(string member, string label, ValueRule<string>? rule = null, bool required = false)
    {
        if (!json.TryGetProperty(member, out var value))
            return Absent<string?>(member, label, required);
        if (value.ValueKind is not (JsonValueKind.String or JsonValueKind.Null))
            return Fail<string?>(member, $"{label} must be a string");
        if (value.GetString() is not { } text || string.IsNullOrWhiteSpace(text))
            return required ? Fail<string?>(member, $"{label} is required") : (string?)null;
        return rule?.Problem(text) is { } problem ? Fail<string?>(member, $"{label} must {problem}") : text;
    }

    public Optional<decimal?> Number(string member, string label, ValueRule<decimal> rule, bool required = false)
    {
        if (!json.TryGetProperty(member, out var value))
            return Absent<decimal?>(member, label, required);
        if (value.ValueKind == JsonValueKind.Null)
            return required ? Fail<decimal?>(member, $"{label} is required") : (decimal?)null;
        if (value.ValueKind != JsonValueKind.Number)
            return Fail<decimal?>(member, $"{label} must be a number");

        var number = DecimalNumber.Read(value);
        return rule.Problem(number) is { } problem ? Fail<decimal?>(member, $"{label} must {problem}") : number;
    }

    /// <summary>A reader of the member's members; null where it is absent or no object.</summary>
    public FieldReader? Object(string member, string label, bool required = true)
    {
        if (!json.TryGetProperty(member, out var value))
        {
            Absent<string>(member, label, required);
            return null;
        }

        if (value.ValueKind == JsonValueKind.Object)
            return new(value, $"{path}{member}.", errors, isNew);
        Fail<string?>(member, value.ValueKind == JsonValueKind.Null ? $"{label} is required" : $"{label} must be an object");
        return null;
    }

    /// <summary>True when the member is there and null.</summary>
    public bool IsNull(string member) => json.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.Null;

    private Optional<T> Absent<T>(string member, string label, bool required) =>
        required && isNew ? Fail<T>(member, $"{label} is required") : default;

    private Optional<T> Fail<T>(string member, string message)
    {
        errors.Add(new(path + member, message));
        return default;
    }
}
