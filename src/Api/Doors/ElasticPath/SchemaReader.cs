using System.Text.Json;
using OrderGrains.Api.ValueKinds;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.ElasticPath;

/// <summary>Reads the members of one object and collects every violation of its schema.</summary>
/// <param name="json">The object.</param>
/// <param name="path">Its own path, e.g. <c>data</c>.</param>
/// <param name="errors">Where violations go.</param>
internal sealed class SchemaReader(JsonElement json, string path, List<SchemaError> errors)
{
    private const int Decimals = 10;

    /// <summary>A reader of the member's members; null where it is absent or no object.</summary>
    public SchemaReader? Object(string member)
    {
        if (!json.TryGetProperty(member, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.Object)
            return new(value, Path(member), errors);
        errors.Add(SchemaError.InvalidType(Path(member), "object", value));
        return null;
    }

    /// <summary>A reader of each object of a list, or of the one object in its place; none where it is absent or neither.</summary>
    /// <param name="member">Its name.</param>
    /// <param name="limit">The most items it may have.</param>
    public (IReadOnlyList<SchemaReader> Items, bool IsList) OneOrMany(string member, int limit)
    {
        if (!json.TryGetProperty(member, out var value) || value.ValueKind != JsonValueKind.Array)
            return (Object(member) is { } one ? [one] : [], false);
        if (value.GetArrayLength() > 0)
            return (Each(Path(member), value, limit), true);
        errors.Add(SchemaError.Items(Path(member), 1, isLeast: true));
        return ([], true);
    }

    /// <summary>A reader of each object of a list, which may be empty; null where it is absent or none.</summary>
    /// <inheritdoc cref="OneOrMany"/>
    public IReadOnlyList<SchemaReader>? Many(string member, int limit)
    {
        if (!json.TryGetProperty(member, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.Array)
            return Each(Path(member), value, limit);
        errors.Add(SchemaError.InvalidType(Path(member), "array", value));
        return null;
    }

    private List<SchemaReader> Each(string list, JsonElement value, int limit)
    {
        if (value.GetArrayLength() > limit)
        {
            errors.Add(SchemaError.Items(list, limit, isLeast: false));
            return [];
        }

        List<SchemaReader> items = [];
        foreach (var (index, item) in value.EnumerateArray().Index())
        {
            if (item.ValueKind == JsonValueKind.Object)
                items.Add(new(item, $"{list}.{index}", errors));
            else
                errors.Add(SchemaError.InvalidType($"{list}.{index}", "object", item));
        }

        return items;
    }

    /// <summary>Whether the member is there, as an object.</summary>
    public bool IsObject(string member) => json.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.Object;

    /// <summary>Whether the member is there, as whatever.</summary>
    public bool Has(string member) => json.TryGetProperty(member, out _);

    /// <summary>The member as it was sent; null where it is absent.</summary>
    public JsonElement? Value(string member) => json.TryGetProperty(member, out var value) ? value : null;

    /// <summary>Notes that a member is missing.</summary>
    public void Require(string member)
    {
        if (!json.TryGetProperty(member, out _))
            errors.Add(SchemaError.Required(member, path));
    }

    /// <summary>True when the member is there with the one value it may have.</summary>
    public bool Only(string member, string allowed)
    {
        OneOf(member, allowed);
        return json.TryGetProperty(member, out _);
    }

    /// <summary>One of a few words; null where it is absent or none of them.</summary>
    public string? OneOf(string member, params IReadOnlyList<string> words)
    {
        if (!json.TryGetProperty(member, out var value))
            return null;
        if (value.ValueKind != JsonValueKind.String)
            errors.Add(SchemaError.InvalidType(Path(member), "string", value));
        else if (words.FirstOrDefault(word => value.ValueEquals(word)) is { } known)
            return known;
        else
            errors.Add(SchemaError.Enum(Path(member), words));
        return null;
    }

    /// <summary>True or false; null where it is absent or neither.</summary>
    public bool? Flag(string member)
    {
        if (!json.TryGetProperty(member, out var value))
            return null;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return value.GetBoolean();
        errors.Add(SchemaError.InvalidType(Path(member), "boolean", value));
        return null;
    }

    /// <summary>Notes a violation of the object itself.</summary>
    public void Fail(string title, string detail) => errors.Add(new(title, detail, path));

    /// <summary>Notes a violation of a member, by its path.</summary>
    public void Fail(string member, Func<string, SchemaError> violation) => errors.Add(violation(Path(member)));

    /// <summary>Notes what is wrong with a member, if anything is, by its path; true where nothing is.</summary>
    public bool Check(string member, Func<string, SchemaError?> problem)
    {
        if (problem(Path(member)) is not { } found)
            return true;
        errors.Add(found);
        return false;
    }

    /// <summary>A whole number; null where it is absent or none within the limits.</summary>
    public long? Whole(string member, long least, long most)
    {
        if (!json.TryGetProperty(member, out var value))
            return null;
        var form = WholeNumber.Read(value, out var number);
        if (form is NumberForm.NotANumber or NumberForm.NotWhole)
            errors.Add(SchemaError.InvalidType(Path(member), "integer", value));
        else if (form == NumberForm.TooSmall || (form == NumberForm.Whole && number < least))
            errors.Add(SchemaError.Range(Path(member), least, isLeast: true));
        else if (form == NumberForm.TooGreat || number > most)
            errors.Add(SchemaError.Range(Path(member), most, isLeast: false));
        else
            return number;
        return null;
    }

    /// <summary>A whole number that may be null, as which it is read where it is absent or none within the limits.</summary>
    public long? MaybeWhole(string member, long least, long most) => IsNull(member) ? null : Whole(member, least, most);

    /// <summary>A number of at most ten decimals from 0 on; null where it is absent, null, or none such.</summary>
    /// <param name="member">Its name.</param>
    /// <param name="most">The greatest it may be.</param>
    public decimal? MaybeFraction(string member, int most)
    {
        if (!json.TryGetProperty(member, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetDecimal(out var number))
            errors.Add(SchemaError.InvalidType(Path(member), "number", value));
        else if (number < 0 || number > most)
            errors.Add(SchemaError.Range(Path(member), number < 0 ? 0 : most, isLeast: number < 0));
        else if (decimal.Round(number, Decimals) != number)
            errors.Add(SchemaError.TooFine(Path(member), Decimals));
        else
            return number;
        return null;
    }

    /// <summary>Text; null and "" clear.</summary>
    /// <param name="member">Its name.</param>
    /// <param name="limit">The most characters it may have, counted as Unicode code points.</param>
    /// <param name="rule">The kind of value it must be; null takes any.</param>
    public Optional<string?> Text(string member, int limit = int.MaxValue, ValueRule<string>? rule = null)
    {
        if (!json.TryGetProperty(member, out var value))
            return default;
        if (value.ValueKind is not (JsonValueKind.String or JsonValueKind.Null))
        {
            errors.Add(SchemaError.InvalidType(Path(member), "string", value));
            return default;
        }

        var text = value.GetString();
        if (string.IsNullOrEmpty(text))
            return (string?)null;
        if (text.CodePoints > limit)
            errors.Add(SchemaError.TooLong(Path(member), limit));
        if (rule?.Accepts(text) == false)
            errors.Add(SchemaError.Format(Path(member), rule.Name));
        return text;
    }

    /// <inheritdoc cref="Text"/>
    /// <summary>Text that has to be there.</summary>
    public string NeededText(string member, int limit = int.MaxValue, ValueRule<string>? rule = null)
    {
        Require(member);
        var text = Text(member, limit, rule);
        if (text is { IsSet: true, Value: null })
            errors.Add(SchemaError.TooShort(Path(member)));
        return text.Value ?? "";
    }

    /// <summary>A whole number that has to be there.</summary>
    public long NeededWhole(string member, long least, long most)
    {
        Require(member);
        return Whole(member, least, most) ?? least;
    }

    /// <summary>A list of different texts that has to be there and may not be empty.</summary>
    /// <param name="member">Its name.</param>
    /// <param name="limit">The most items it may have.</param>
    public IReadOnlyList<string> Texts(string member, int limit)
    {
        Require(member);
        if (!json.TryGetProperty(member, out var value))
            return [];
        if (value.ValueKind != JsonValueKind.Array)
        {
            errors.Add(SchemaError.InvalidType(Path(member), "array", value));
            return [];
        }

        if (value.GetArrayLength() is var count && (count == 0 || count > limit))
            errors.Add(SchemaError.Items(Path(member), count == 0 ? 1 : limit, isLeast: count == 0));
        foreach (var (index, item) in value.EnumerateArray().Index())
        {
            if (item.ValueKind != JsonValueKind.String)
                errors.Add(SchemaError.InvalidType($"{Path(member)}.{index}", "string", item));
        }

        return errors.Count > 0 ? [] : [.. value.EnumerateArray().Select(item => item.GetString()!).Distinct()];
    }

    /// <summary>The members that satisfy a condition on their names, null where the member is null.</summary>
    public ValueMap<JsonText?> Members(Func<string, bool> condition) => new(
        from member in json.EnumerateObject()
        where condition(member.Name)
        select KeyValuePair.Create(member.Name, member.Value.ValueKind == JsonValueKind.Null ? null : JsonText.From(member.Value)));

    private bool IsNull(string member) => json.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.Null;

    private string Path(string member) => path.Length == 0 ? member : $"{path}.{member}";
}
