using System.Text;
using System.Text.Json;
using OrderGrains.Api.Doors.CommerceLayer.Queries;
using OrderGrains.Api.ValueKinds;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.CommerceLayer.Writing;

/// <summary>The attributes of a write by name, read as their table says. An absent attribute is not set; null clears.</summary>
internal sealed class AttributeValues(IReadOnlyDictionary<string, JsonElement> attributes, WriteTable table)
{
    /// <summary>The most digits after the point that a number is shown with.</summary>
    private const int MostDecimals = 8;

    /// <summary>The most texts of a list.</summary>
    private const int MostNames = 50;

    /// <summary>One error for each attribute whose value is not of its kind.</summary>
    public IEnumerable<ApiError> Problems() => attributes
        .Select(attribute => Check(table.Get(attribute.Key), attribute.Value))
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
        return value.ValueKind == JsonValueKind.Null ? null : Boolean(value);
    }

    /// <summary>True when the trigger was sent and is set.</summary>
    public bool IsTriggered(string name) => attributes.TryGetValue(name, out var value) && Boolean(value) == true;

    /// <summary>Minor units, or null.</summary>
    public long? Amount(string name) =>
        attributes.TryGetValue(name, out var value) && WholeNumber.ReadLoose(value, out var amount) == NumberForm.Whole ? amount : null;

    /// <summary>A number with a fraction, or null.</summary>
    public decimal? Number(string name) => attributes.TryGetValue(name, out var value) ? ReadNumber(value) : null;

    /// <summary>A time; null, nothing and absence all mean none.</summary>
    public Optional<DateTimeOffset?> Time(string name) =>
        Code(name) is { IsSet: true } text
            ? text.Value is { } sent ? FilterValues.ReadTime(sent) : (DateTimeOffset?)null
            : default(Optional<DateTimeOffset?>);

    public bool Has(string name) => attributes.ContainsKey(name);

    /// <summary>One error for each attribute that must be there and that an update would take away.</summary>
    public IEnumerable<ApiError> Emptied() => table.Attributes
        .Where(row => row.Required && Has(row.Name) && Name(row.Name) is null)
        .Select(row => ValidationErrors.Blank(row.Name));

    public Optional<JsonText?> Object(string name)
    {
        if (!attributes.TryGetValue(name, out var value))
            return default;
        return TryObject(value, out var json) ? json : default(Optional<JsonText?>);
    }

    /// <summary>Texts, each once.</summary>
    public Optional<ValueList<string>?> Names(string name) =>
        attributes.TryGetValue(name, out var value) && TryNames(value, out var names) ? names : default(Optional<ValueList<string>?>);

    /// <summary>Null for what is no boolean; the page documents two more texts for false than other vendors do (A7).</summary>
    public static bool? Boolean(JsonElement value) => LooseBoolean.Read(value, "f", "off");

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static ApiError? Check(WritableAttribute row, JsonElement value)
    {
        if (row.Kind == AttributeKind.Object)
            return TryObject(value, out _) ? null : ValidationErrors.Invalid(row.Name);
        if (row.Kind == AttributeKind.Names)
            return TryNames(value, out _) ? null : ValidationErrors.Invalid(row.Name);
        if (row.Kind is AttributeKind.Flag or AttributeKind.Trigger)
            return Boolean(value) is null ? ValidationErrors.Invalid(row.Name) : null;
        if (!LooseValues.TryText(value, out var text))
            return ValidationErrors.Invalid(row.Name);
        if (Trimmed(text) is not { } sent)
            return null;
        if (row.Kind == AttributeKind.Amount)
            return CheckAmount(row, value);
        if (row.Kind == AttributeKind.Number)
            return CheckNumber(row, value);
        if (row.Kind == AttributeKind.Time)
            return FilterValues.ReadTime(sent) is null ? ValidationErrors.Invalid(row.Name) : null;
        if (sent.CodePoints < row.MinLength)
            return ValidationErrors.TooShort(row.Name, row.MinLength);
        if (sent.CodePoints > row.MaxLength)
            return ValidationErrors.TooLong(row.Name, row.MaxLength);
        return row.OneOf?.Accepts(text!) == false ? ValidationErrors.NotInList(row.Name) : null;
    }

    private static ApiError? CheckAmount(WritableAttribute row, JsonElement value) => WholeNumber.ReadLoose(value, out var amount) switch
    {
        NumberForm.NotANumber => ValidationErrors.NotANumber(row.Name),
        NumberForm.NotWhole => ValidationErrors.NotWhole(row.Name),
        NumberForm.TooGreat => ValidationErrors.TooGreat(row.Name),
        NumberForm.TooSmall => ValidationErrors.TooSmall(row.Name, row.Least),
        _ when amount < row.Least => ValidationErrors.TooSmall(row.Name, row.Least),
        _ => amount > row.Most ? ValidationErrors.TooGreat(row.Name) : null,
    };

    private static ApiError? CheckNumber(WritableAttribute row, JsonElement value) => ReadNumber(value) switch
    {
        null => ValidationErrors.NotANumber(row.Name),
        <= 0 => ValidationErrors.TooSmall(row.Name, 1),
        { } number when number > row.Most => ValidationErrors.TooGreat(row.Name),
        { } number => decimal.Round(number, MostDecimals) == number ? null : ValidationErrors.Invalid(row.Name),
    };

    private static decimal? ReadNumber(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number ? DecimalNumber.Read(value)
        : value.ValueKind == JsonValueKind.String ? FilterValues.ReadNumber(value.GetString()!)
        : null;

    /// <summary>An amount that nothing authorizes would be ignored without a word.</summary>
    private ApiError? CheckAuthorization() => Name(Triggers.AuthorizationAmount) is not null && !IsTriggered("_authorize")
        ? ValidationErrors.Blank("_authorize")
        : null;

    private static bool TryNames(JsonElement value, out ValueList<string>? names)
    {
        names = null;
        if (value.ValueKind == JsonValueKind.Null)
            return true;
        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() > MostNames
            || value.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.String))
            return false;
        names = value.EnumerateArray().Select(item => item.GetString()!).Distinct(StringComparer.Ordinal).ToValueList();
        return true;
    }

    private static bool TryObject(JsonElement value, out JsonText? json)
    {
        json = null;
        JsonDocument? inner = null;
        if (value.ValueKind == JsonValueKind.String && EdgeText.Parse(Encoding.UTF8.GetBytes(value.GetString()!), out inner) is null)
            value = inner!.RootElement;
        using var document = inner;
        if (value.ValueKind == JsonValueKind.Object)
            json = JsonText.From(value);
        return value.ValueKind is JsonValueKind.Object or JsonValueKind.Null;
    }
}
