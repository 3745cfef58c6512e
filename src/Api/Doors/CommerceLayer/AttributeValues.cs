using System.Text;
using System.Text.Json;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>The attributes of an update by name, read as their table says. An absent attribute is not set; null clears.</summary>
internal sealed class AttributeValues(IReadOnlyDictionary<string, JsonElement> attributes)
{
    /// <summary>One error for each attribute whose value is not of its kind.</summary>
    public IEnumerable<ApiError> Problems() => attributes
        .Select(attribute => Check(WritableAttributes.Get(attribute.Key), attribute.Value))
        .Append(CheckAuthorization())
        .OfType<ApiError>();

    /// <summary>A text; nothing stays nothing.</summary>
    public Optional<string?> Text(string name) =>
        attributes.TryGetValue(name, out var value) && LooseValues.TryText(value, out var text) ? text : default(Optional<string?>);

    /// <summary>A text that an empty one clears.</summary>
    public Optional<string?> Code(string name) => Text(name) is { IsSet: true } text ? Trimmed(text.Value) : default(Optional<string?>);

    /// <summary>A text that must name something; null, nothing and absence all mean none.</summary>
    public string? Name(string name) => Trimmed(Text(name).Value);

    public Optional<bool?> Flag(string name)
    {
        if (!attributes.TryGetValue(name, out var value))
            return default;
        return value.ValueKind == JsonValueKind.Null ? (bool?)null : LooseValues.IsTrue(value);
    }

    /// <summary>True when the trigger was sent and is set.</summary>
    public bool IsTriggered(string name) => attributes.TryGetValue(name, out var value) && LooseValues.IsTrue(value);

    /// <summary>Minor units, or null.</summary>
    public long? Amount(string name) =>
        attributes.TryGetValue(name, out var value) && LooseValues.TryInteger(value, out var amount) ? amount : null;

    public Optional<JsonText?> Object(string name)
    {
        if (!attributes.TryGetValue(name, out var value))
            return default;
        return TryObject(value, out var json) ? json : default(Optional<JsonText?>);
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static ApiError? Check(WritableAttribute row, JsonElement value)
    {
        if (row.Kind == AttributeKind.Object)
            return TryObject(value, out _) ? null : ValidationErrors.Invalid(row.Name);
        if (!LooseValues.TryText(value, out var text))
            return ValidationErrors.Invalid(row.Name);
        if (Trimmed(text) is not { } sent)
            return null;
        if (row.Kind == AttributeKind.Amount)
            return LooseValues.TryInteger(value, out var amount) && amount > 0 ? null : ValidationErrors.NotPositive(row.Name);
        if (sent.Length < row.MinLength)
            return ValidationErrors.TooShort(row.Name, row.MinLength);
        return row.Values?.Contains(sent) == false ? ValidationErrors.NotInList(row.Name) : null;
    }

    /// <summary>An amount that nothing authorizes would be ignored without a word.</summary>
    private ApiError? CheckAuthorization() => Name(Triggers.AuthorizationAmount) is not null && !IsTriggered("_authorize")
        ? ValidationErrors.Blank("_authorize")
        : null;

    private static bool TryObject(JsonElement value, out JsonText? json)
    {
        json = null;
        if (value.ValueKind == JsonValueKind.String && EdgeText.Parse(Encoding.UTF8.GetBytes(value.GetString()!), out var inner) is null)
            value = inner;
        if (value.ValueKind == JsonValueKind.Object)
            json = JsonText.From(value);
        return value.ValueKind is JsonValueKind.Object or JsonValueKind.Null;
    }
}
