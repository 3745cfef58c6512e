using System.Globalization;
using System.Text.Json;
using OrderGrains.Api.ValueKinds;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.Centra;

/// <summary>
/// Reads members the way PHP does: numbers as text, booleans as 1 or "1", an empty list for an empty object; null is the same as absent.
/// The first problem is kept, whichever part it is in.
/// </summary>
internal sealed class LooseFields
{
    private readonly JsonElement _body;
    private readonly string _prefix;
    private readonly LooseFields _root;
    private string? _problem;

    public LooseFields(JsonElement body) => (_body, _prefix, _root) = (body, "", this);

    private LooseFields(JsonElement body, string prefix, LooseFields root) => (_body, _prefix, _root) = (body, prefix, root);

    /// <summary>Names the first member that could not be read.</summary>
    public string? Problem => _root._problem;

    /// <summary>The member's name as problems give it, with those it stands in.</summary>
    public string NameOf(string name) => _prefix + name;

    /// <summary>True where the member is there and not null.</summary>
    public bool Has(string name) => TryGet(name, out _);

    /// <summary>The value as it was sent, where it is a single one.</summary>
    public JsonElement? Raw(string name) =>
        TryGet(name, out var value) && value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array) ? value : null;

    /// <summary>Null when absent or not a whole number, which is for the caller to complain of.</summary>
    public long? Integer(string name) =>
        TryGet(name, out var value) && WholeNumber.ReadLoose(value, out var number) == NumberForm.Whole ? number : null;

    /// <summary>Null when absent; what is no whole number between the two is refused.</summary>
    public long? Whole(string name, long least, long most)
    {
        if (!Has(name))
            return null;
        if (Integer(name) is { } number && number >= least && number <= most)
            return number;
        Refuse(name);
        return null;
    }

    public string? Text(string name)
    {
        if (!TryGet(name, out var value))
            return null;
        if (!LooseValues.TryText(value, out var text))
            Refuse(name);
        return text;
    }

    /// <summary>The text; null also where it is empty.</summary>
    public string? Word(string name) => Text(name) is { Length: > 0 } text ? text : null;

    public bool Flag(string name) => Choice(name) == true;

    /// <summary>Null when absent.</summary>
    public bool? Choice(string name)
    {
        if (!TryGet(name, out var value))
            return null;
        var flag = LooseBoolean.Read(value);
        if (flag is null)
            Refuse(name);
        return flag;
    }

    /// <summary>An amount of major units in minor ones, not below zero.</summary>
    public long? Amount(string name, string currency)
    {
        if (Word(name) is not { } text)
            return null;
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number >= 0 && Currencies.ToMinor(number, currency) is { } amount)
            return amount;
        Refuse(name);
        return null;
    }

    public DateTimeOffset? Time(string name)
    {
        if (Word(name) is not { } text)
            return null;
        if (CentraTimes.TryRead(text, out var time))
            return time;
        Refuse(name);
        return null;
    }

    /// <summary>The object under the name; null when absent.</summary>
    public LooseFields? Part(string name)
    {
        if (!TryGet(name, out var value) || LooseValues.IsEmptyList(value))
            return null;
        if (value.ValueKind == JsonValueKind.Object)
            return new(value, $"{_prefix}{name}.", _root);
        Refuse(name);
        return null;
    }

    /// <summary>The values of a list, or of an object as PHP writes a list that has gaps, each with its name.</summary>
    public IReadOnlyList<(string Name, JsonElement Value)> Entries(string name)
    {
        if (!TryGet(name, out var value))
            return [];
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                return [.. value.EnumerateObject().Select(member => (member.Name, member.Value))];
            case JsonValueKind.Array:
                return [.. value.EnumerateArray().Select((item, index) => (index.ToString(CultureInfo.InvariantCulture), item))];
            default:
                Refuse(name);
                return [];
        }
    }

    /// <summary>The objects of a list.</summary>
    public IEnumerable<LooseFields> Parts(string name)
    {
        foreach (var (entry, value) in Entries(name))
        {
            if (value.ValueKind == JsonValueKind.Object)
                yield return new(value, $"{_prefix}{name}.{entry}.", _root);
            else
                Refuse($"{name}.{entry}");
        }
    }

    /// <summary>The texts of a list.</summary>
    public IReadOnlyList<string> Texts(string name)
    {
        List<string> texts = [];
        foreach (var (entry, value) in Entries(name))
        {
            if (LooseValues.TryText(value, out var text) && text is { Length: > 0 })
                texts.Add(text);
            else
                Refuse($"{name}.{entry}");
        }

        return texts;
    }

    /// <summary>Names with their texts; "" and null remove a name. True and false read as "1" and "0".</summary>
    public ValueMap<string?> Map(string name)
    {
        var map = new Dictionary<string, string?>();
        if (TryGet(name, out var list) && list.ValueKind == JsonValueKind.Array && !LooseValues.IsEmptyList(list))
            Refuse(name);
        foreach (var (key, value) in list.ValueKind == JsonValueKind.Array ? [] : Entries(name))
        {
            if (key.Length == 0 || !LooseValues.TryText(value, out var text))
                Refuse($"{name}.{key}");
            else
                map[key] = value.ValueKind == JsonValueKind.False ? "0" : string.IsNullOrEmpty(text) ? null : text;
        }

        return new(map);
    }

    /// <summary>Says that a member cannot be what it is.</summary>
    public void Refuse(string name) => _root._problem ??= CentraErrors.Invalid(NameOf(name));

    private bool TryGet(string name, out JsonElement value) =>
        _body.TryGetProperty(name, out value) && value.ValueKind != JsonValueKind.Null;
}
