using System.Text.Json;
using OrderGrains.Api.ValueKinds;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.Centra;

/// <summary>
/// Reads members the way PHP does: numbers as text, booleans as 1 or "1", an empty list for an empty object; null is the same as absent.
/// Keeps the first problem.
/// </summary>
internal sealed class LooseFields(JsonElement body)
{
    /// <summary>Names the first member that could not be read.</summary>
    public string? Problem { get; private set; }

    /// <summary>Null when absent or not a whole number.</summary>
    public long? Integer(string name) =>
        body.TryGetProperty(name, out var value) && WholeNumber.ReadLoose(value, out var number) == NumberForm.Whole ? number : null;

    public string? Text(string name) => Scalar(name) is { } value && LooseValues.TryText(value, out var text) ? text : null;

    public bool Flag(string name)
    {
        if (!body.TryGetProperty(name, out var value))
            return false;

        var flag = LooseBoolean.Read(value);
        if (flag is null)
            Refuse(name);
        return flag == true;
    }

    /// <summary>Names with their texts; "" and null remove a name. True and false read as "1" and "0".</summary>
    public ValueMap<string?> Map(string name)
    {
        if (!body.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null || LooseValues.IsEmptyList(value))
            return default;

        var map = new Dictionary<string, string?>();
        if (value.ValueKind != JsonValueKind.Object)
        {
            Refuse(name);
            return default;
        }

        foreach (var member in value.EnumerateObject())
        {
            if (member.Name.Length == 0 || !LooseValues.TryText(member.Value, out var text))
                Refuse($"{name}.{member.Name}");
            else
                map[member.Name] = member.Value.ValueKind == JsonValueKind.False ? "0" : string.IsNullOrEmpty(text) ? null : text;
        }

        return new(map);
    }

    private JsonElement? Scalar(string name)
    {
        if (!body.TryGetProperty(name, out var value))
            return null;
        if (value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
            return value;

        Refuse(name);
        return null;
    }

    private void Refuse(string name) => Problem ??= CentraErrors.Invalid(name);
}
